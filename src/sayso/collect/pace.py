"""Politeness: time between two requests to one host."""

import time


class Pace:
    """When each host may next be asked, on the monotonic clock."""

    def __init__(self) -> None:
        self._next: dict[str, float] = {}

    def wait(self, host: str, delay: float) -> None:
        """Return when `host` may be asked, at least `delay` seconds after it was last asked."""
        left = self._next.get(host, 0.0) - time.monotonic()
        if left > 0:
            time.sleep(left)
        self._next[host] = time.monotonic() + delay
