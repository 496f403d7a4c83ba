"""What each page is given: one frozen dataclass a template, filled from the library in one place each."""
