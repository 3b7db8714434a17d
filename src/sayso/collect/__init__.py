"""Collect: what the user named becomes pages. This is the only room that meets the outside world.

`find` expands what was typed to places; a `Collector` gets the page at each place::

    with Collector(Fetch()) as collector:
        for place in find(sources):
            page = collector.get(place)
"""

from sayso.collect.collector import Collector
from sayso.collect.fetch import Fetch
from sayso.collect.find import find

__all__ = ["Collector", "Fetch", "find"]
