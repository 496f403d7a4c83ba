"""The Young Person's Guide: checked answers to a child's own words, and who can help."""

import os

# One thread a process for matrices: docs/decisions/one-thread-for-matrices.md
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
