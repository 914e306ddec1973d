"""How figures are rounded wherever they are shown: in decimal, halves up (away from zero).

`queries/schema/macros.sql` ranks them as they are shown, by the same rule.
"""

from decimal import ROUND_HALF_UP, Decimal

# Sums and means in binary leave dust behind this many digits, which must not decide about a half.
DIGITS = 12


def rounded(value: float, decimals: int = 0) -> Decimal:
    """Round a number to decimals, halves up: 85.35 is 85.4."""
    found = Decimal(f"{value:.{DIGITS}g}").quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return found or abs(found)


def halves_up(value: float, decimals: int = 0) -> str:
    """Write a number rounded so, with commas between thousands: 1,234.6."""
    return f"{rounded(value, decimals):,f}"
