"""The only place that knows HTTP or HTML."""
