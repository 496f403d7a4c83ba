"""Pages read once and kept: the properties below look at each of them again and again."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest
from markup import Part, read
from visitor import Visitor

Pages = Callable[[str], Part]


@pytest.fixture(scope="session")
def pages(visitor: Visitor) -> Pages:
    """The page at an address; one that does not answer 200 fails the test that looked."""

    @cache
    def page(address: str) -> Part:
        response = visitor.get(address)
        assert response.status_code == 200, f"{address} answers {response.status_code}"
        return read(response.text)

    return page
