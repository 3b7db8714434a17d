"""How many: the numbers that an article gives, what they count, and what befell those counted."""

from sayso.resolve.quantities.quantities import quantities
from sayso.resolve.quantities.toll import toll

__all__ = ["quantities", "toll"]
