"""Who stays, who leaves, and what a customer is worth."""

from __future__ import annotations

from workshop_lib.errors import Unsuitable


def retention(start: int, new: int, end: int) -> float:
    """CRR = (end - new) / start, 0 to 1: the share of the customers of the start who are still there."""
    if start <= 0 or new < 0 or not 0 <= end - new <= start:
        raise Unsuitable("retention", start=start, new=new, end=end)
    return (end - new) / start


def churn(start: int, new: int, end: int) -> float:
    """The share of the customers of the start who left, 0 to 1."""
    return 1 - retention(start, new, end)


def customer_value(order: float, per_year: float, years: float, margin: float = 1.0) -> float:
    """Simple customer lifetime value in euros: order x orders a year x years x margin (0 to 1); no discounting."""
    if min(order, per_year, years) < 0:
        raise Unsuitable("customer_value", order=order, per_year=per_year, years=years)
    return order * per_year * years * margin
