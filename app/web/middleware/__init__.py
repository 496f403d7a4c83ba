"""The edge, in the order a request meets it: see docs/decisions/middleware-order.md."""
