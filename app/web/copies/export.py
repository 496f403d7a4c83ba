"""How a page becomes a file for any server or CDN: its name, its links, the headers it needs. Writes nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from app.web.middleware.headers import ALWAYS

LINK = re.compile(r'(?P<before>\s(?:href|src|action)=")(?P<address>/[^"#]*)')
FORM = re.compile(r'<form (?P<rest>[^>]*action="(?P<address>/[^"]*)"[^>]*method="post"[^>]*)>')
FOUND_BY_MACHINES = ("/ask", "/offline", "/offline.json", "/urgent", "/embed/ask")
"""In each language; exported though perhaps no page leads there."""
QUERY = "/-/"
"""Stands for the `?` of an address: a file has no query."""


def links(html: str) -> list[str]:
    """The addresses of this site that a page names, but where its forms post, each once."""
    posted = {form["address"] for form in FORM.finditer(html)}
    found = (link["address"].replace("&amp;", "&") for link in LINK.finditer(html))
    return list(dict.fromkeys(one for one in found if one not in posted))


def static_address(address: str) -> str:
    """`/steps/where?at=letter` -> `/steps/where/-/at=letter`."""
    path, found, query = address.partition("?")
    return f"{path.rstrip('/')}{QUERY}{query}" if found else path


def file_of(address: str) -> str:
    """`/` -> `index.html`, `/guide/x` -> `guide/x.html`; a name with an ending stays."""
    path = static_address(address)
    if path.endswith("/"):
        return f"{path}index.html".lstrip("/")
    return path.lstrip("/") if "." in path.rpartition("/")[2] else f"{path}.html".lstrip("/")


def as_file(html: str, app: str) -> str:
    """A page as it stands in a file: no queries in its links; forms go to `app` (an origin) if there is one."""
    html = LINK.sub(lambda link: link["before"] + static_address(link["address"]), html)
    return FORM.sub(lambda form: f"<form {_aimed(form['rest'], form['address'], app)}>", html) if app else html


def _aimed(rest: str, address: str, app: str) -> str:
    return rest.replace(f'action="{address}"', f'action="{app}{address}"').replace(" data-ask", "")


def policy_for(policy: str, app: str) -> str:
    """A page's policy, so that its forms may post to the app too."""
    return policy.replace("form-action 'self'", f"form-action 'self' {app}") if app else policy


def security() -> dict[str, str]:
    """The headers that every file needs; a host that serves a copy may have other names below its own."""
    always = {name.decode().title(): value.decode() for name, value in ALWAYS}
    always["Cross-Origin-Resource-Policy"] = "same-origin"
    return {**always, "Strict-Transport-Security": "max-age=63072000"}


def headers_file(policies: Mapping[str, str]) -> str:
    """`_headers`, as Netlify and Cloudflare Pages read it. `policies` is keyed by address; most pages share one."""
    usual = Counter(policies.values()).most_common(1)[0][0]
    lines = ["/*", *(f"  {name}: {value}" for name, value in security().items())]
    lines += [f"  Content-Security-Policy: {usual}", "  Cache-Control: no-cache"]
    lines += ["/embed/*", "  ! Cross-Origin-Resource-Policy", "  Cross-Origin-Resource-Policy: cross-origin"]
    lines += ["/static/*", "  ! Cache-Control", "  Cache-Control: public, max-age=31536000, immutable"]
    for pattern, policy in _unusual(policies, usual).items():
        lines += [pattern, "  ! Content-Security-Policy", f"  Content-Security-Policy: {policy}"]
    return "\n".join(lines) + "\n"


def nginx_file(policies: Mapping[str, str]) -> str:
    """`nginx-guide.conf`: the same for nginx; include it in the `http` block, it makes `$guide_policy`."""
    usual = Counter(policies.values()).most_common(1)[0][0]
    rules = [f'  "~^{pattern.replace("*", "")}" "{policy}";' for pattern, policy in _unusual(policies, usual).items()]
    everywhere = {**security(), "Cross-Origin-Resource-Policy": "$guide_shared"}
    headers = [f'add_header {name} "{value}" always;' for name, value in everywhere.items()]
    return NGINX.format(usual=usual, rules="\n".join(rules), headers="\n  ".join(headers))


def _unusual(policies: Mapping[str, str], usual: str) -> dict[str, str]:
    """Pages with a policy of their own; a folder whose pages all share one is told as `/folder/*`."""
    folders: dict[str, set[str]] = {}
    for address, policy in policies.items():
        folders.setdefault(address.rpartition("/")[0] + "/", set()).add(policy)
    told: dict[str, str] = {}
    for address, policy in sorted(policies.items()):
        folder = address.rpartition("/")[0] + "/"
        if policy != usual:
            told[f"{folder}*" if len(folders[folder]) == 1 else address] = policy
    return told


NGINX = """# Serves an exported guide: `include nginx-guide.conf;` in the http block, with `root` set to the folder.
map $uri $guide_policy {{
  default "{usual}";
{rules}
}}
map $uri $guide_shared {{
  default same-origin;
  "~^/embed/" cross-origin;
}}
map $uri $guide_kept {{
  default "no-cache";
  "~^/static/" "public, max-age=31536000, immutable";
}}
server {{
  listen 8080;
  root /srv/guide;
  access_log off;
  server_tokens off;
  types {{
    text/html html; text/css css; text/javascript js; image/svg+xml svg; image/png png;
    application/json json; application/manifest+json webmanifest; text/plain txt; text/calendar ics;
  }}
  charset utf-8;
  charset_types text/css text/javascript text/plain;
  gzip_static on;
  # brotli_static on;   # Debian: apt-get install libnginx-mod-http-brotli-static
  error_page 404 /404.html;
  error_page 405 500 502 503 504 /50x.html;
  {headers}
  add_header Content-Security-Policy $guide_policy always;
  add_header Cache-Control $guide_kept always;
  location / {{ try_files $uri $uri.html $uri/index.html =404; }}
}}
"""
