"""The Young Person's Guide: checked answers to a child's own words, and who can help."""

import os

# One thread a process for matrices: they are small here, and waiting threads cost eight times the work (docs/decisions).
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
