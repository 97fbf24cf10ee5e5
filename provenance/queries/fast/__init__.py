"""Answers of the API built by the database: one prepared statement gives the JSON of a page.

A serializer turns each row into a model, into values, into a dictionary and into text; here the
statement names the fields, PostgreSQL builds the text, and Python puts rows between brackets. The
serializers stay what the schema is made of, and what answers where this cannot: in the past, by
what was published, and for a claim whose figures are not stored. `tests/api/test_fast.py` holds
the two to one another, field by field.

Tables are named without their schema, so that what a person sees (queries/sight.py) holds here
too: PostgreSQL plans a prepared statement anew where the search path changed.
"""
