"""The edge, outermost first: boundary, access log, headers, compression, language, limits, cross-site, rate."""
