"""How every form on the site is drawn."""

from django.forms.renderers import TemplatesSetting


class ProvenanceRenderer(TemplatesSetting):
    """Our templates for a form and its fields; Django's own for the widgets."""

    form_template_name = "components/form.html"
    field_template_name = "components/field.html"
