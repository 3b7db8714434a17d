"""What can go wrong, in the user's words.

SaysoError
├── CollectError      a source could not be had: missing, refused, too large, not a page
│   └── RefusedError  asked for, but not allowed: robots.txt, a private address
├── CleanError        the bytes are not a page that can be read as text
├── StoreError        the database cannot be opened, or is of another version
└── UsageError        what was asked for does not exist

Each names what it is about and, where there is something to be done, says what. Errors of
libraries are turned into these at the border of the room that calls them.
"""


class SaysoError(Exception):
    """The parent of all: `subject` is the file, address or name that it is about."""

    exit_code = 1

    def __init__(self, subject: str, reason: str) -> None:
        super().__init__(f"{subject}: {reason}")
        self.subject = subject
        self.reason = reason


class CollectError(SaysoError):
    """A source could not be had."""


class RefusedError(CollectError):
    """A source may not be fetched."""


class CleanError(SaysoError):
    """A page's bytes cannot be read as text."""


class StoreError(SaysoError):
    """The store cannot be used."""


class UsageError(SaysoError):
    """What was asked for is not there."""

    exit_code = 2
