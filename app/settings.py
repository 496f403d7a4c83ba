"""Settings from the environment (`GUIDE_...`): few, strict, documented. Only main and the commands read them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Self

from pydantic import Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

ROOT = Path(__file__).resolve().parent.parent


PREFIX = "GUIDE_"


class Settings(BaseSettings):
    """Every setting of the site. An unknown `GUIDE_` name or a wrong value stops the start."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="forbid")

    content: Path = Field(default=ROOT / "content", description="The folder of answers, contacts and councils.")
    locales: Path = Field(default=ROOT / "locales", description="The catalogs of interface words.")
    static: Path = Field(default=ROOT / "static", description="Pictures, styles and scripts, served as they are.")
    build: Path = Field(default=ROOT / "build", description="What `guide build` writes and start-up loads.")
    host: str = Field(default="127.0.0.1", description="The address the site listens on.")
    port: int = Field(default=8000, ge=1, le=65535, description="The port the site listens on.")
    workers: int = Field(
        default=1, ge=1, le=64, description="Processes that answer requests; with more than one, /metrics is refused."
    )
    ask: bool = Field(default=True, description="The off switch for the ask box; the rest stays up.")
    pseudo: bool = Field(default=False, description="Serve the test language under /qps/. Never in production.")
    operator: str = Field(
        default="", description="Who runs this copy; stands on the pages about it, its privacy and its accessibility."
    )
    reach_operator: str = Field(default="", description="How to reach them: an email address, a number, a page.")
    postcodes: str = Field(
        default="https://api.postcodes.io",
        description="The postcodes.io server that finds a council; empty: never ask one.",
    )
    postcode_index: Path | None = Field(
        default=None, description="An offline postcode index made by `guide near-me import`; asked before any server."
    )
    postcode_names: bool = Field(
        default=False, description="Ask the postcode service about names of places too that our tables lack."
    )
    rate_limit: str = Field(
        default="600/minute", description="Questions and searches from one address; a whole school has but one."
    )
    rate_store: str = Field(
        default="memory://", description="Where the counts live: memory://, or redis://host:port for several machines."
    )
    rate_secret: SecretStr = Field(
        default=SecretStr(""),
        description="Scrambles the addresses that are counted; the same for all machines that share a store; "
        "empty: new at every start.",
    )
    copies: bool = Field(
        default=False,
        description="Take questions posted from the pages of a static copy (`guide export --app`) on another host.",
    )
    trust_proxy: bool = Field(default=False, description="Take the caller's address from X-Forwarded-For.")
    exit_url: str = Field(
        default="https://www.bbc.co.uk/weather",
        description="Where leaving leads: an ordinary page that shows nothing personal.",
    )
    https: bool = Field(default=False, description="The site is reached over https: send HSTS.")
    site: str = Field(
        default="",
        description="The address people reach the site under, for share links, QR codes, print and sealed frames.",
    )

    @model_validator(mode="after")
    def _known_names(self) -> Self:
        """Pydantic reads only the names it knows: a slip in one would be a setting that does nothing."""
        known = {f"{PREFIX}{name}".upper() for name in type(self).model_fields}
        strange = sorted(name for name in os.environ if name.upper().startswith(PREFIX) and name.upper() not in known)
        if strange:
            raise ValueError(f"no such setting: {', '.join(strange)}")
        return self
