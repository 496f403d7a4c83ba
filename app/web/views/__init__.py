"""From content, journey, councils and turns to the typed contexts of pages. No rules of their own."""
