"""How every form on the site is drawn."""

from django.forms.renderers import DjangoTemplates, TemplatesSetting


class ProvenanceRenderer(TemplatesSetting):
    """Our templates for a form and its fields; Django's own for the widgets."""

    form_template_name = "components/form.html"
    field_template_name = "components/field.html"


class Plain(DjangoTemplates):
    """Django's own drawing, for forms of other packages that bring their pages."""
