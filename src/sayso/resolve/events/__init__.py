"""What is said to have happened: who did it to whom, where, when, and who vouches for it."""

from sayso.resolve.events.events import assigned, events
from sayso.resolve.events.telling import Telling, tellings, with_parties

__all__ = ["Telling", "assigned", "events", "tellings", "with_parties"]
