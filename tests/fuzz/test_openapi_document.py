"""The API against its own document: schemathesis makes the requests, the app is called without a socket."""

from __future__ import annotations

import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import response_schema_conformance

from app.main import create_app
from app.settings import Settings

APP = create_app(Settings(postcodes="", rate_limit="1000000/minute"))
DOCUMENT = schemathesis.openapi.from_asgi("/api/openapi.json", APP)


@DOCUMENT.parametrize()
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck), database=None)
def test_every_operation_keeps_its_word(case: schemathesis.Case) -> None:
    response = case.call_and_validate(checks=[not_a_server_error, response_schema_conformance])
    assert response.status_code < 500
