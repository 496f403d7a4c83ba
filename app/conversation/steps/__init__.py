"""The judgements a turn goes through, one a module. The order stands in app/conversation/pipeline.py."""
