"""Ratings with criteria, the desk's own, withdrawn; what others outside the desk say of sources."""

import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
import uuid_utils.compat
from django.conf import settings
from django.db import migrations, models

from provenance.models.past import DropPast, RebuildPast


class Migration(migrations.Migration):

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
        ('provenance', '0004_past'),
    ]

    operations = [
        DropPast(),
        migrations.CreateModel(
            name='CriterionCheck',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('criterion', models.CharField(choices=[('principles', 'Publishing principles'), ('corrections', 'Corrections'), ('ownership', 'Ownership and funding'), ('unnamed-sources', 'Unnamed sources'), ('ethics', 'Ethics'), ('fact-checking', 'Fact-checking'), ('masthead', 'Masthead'), ('mission', 'Mission and priorities'), ('feedback', 'Feedback'), ('bylines', 'Bylines'), ('diversity', 'Diversity'), ('staffing', 'Diversity of staff'), ('identity', 'Identity'), ('public-service', 'Public service'), ('contact', 'Contact'), ('public-content', 'Content by the public'), ('affiliations', 'Affiliations'), ('internal', 'Internal accountability'), ('external', 'External accountability'), ('professionalism', 'Professionalism'), ('training', 'Training'), ('self-assessment', 'Self-assessment')], max_length=24)),
                ('answer', models.CharField(choices=[('met', 'met'), ('not-met', 'not met')], max_length=24)),
                ('link', models.URLField(blank=True, max_length=2000)),
            ],
        ),
        migrations.CreateModel(
            name='CriterionCheckEvent',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                ('pgh_before', models.BigIntegerField(null=True)),
                ('pgh_layout', models.CharField(max_length=16, null=True)),
                ('pgh_seal', models.BinaryField(null=True)),
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, serialize=False)),
                ('criterion', models.CharField(choices=[('principles', 'Publishing principles'), ('corrections', 'Corrections'), ('ownership', 'Ownership and funding'), ('unnamed-sources', 'Unnamed sources'), ('ethics', 'Ethics'), ('fact-checking', 'Fact-checking'), ('masthead', 'Masthead'), ('mission', 'Mission and priorities'), ('feedback', 'Feedback'), ('bylines', 'Bylines'), ('diversity', 'Diversity'), ('staffing', 'Diversity of staff'), ('identity', 'Identity'), ('public-service', 'Public service'), ('contact', 'Contact'), ('public-content', 'Content by the public'), ('affiliations', 'Affiliations'), ('internal', 'Internal accountability'), ('external', 'External accountability'), ('professionalism', 'Professionalism'), ('training', 'Training'), ('self-assessment', 'Self-assessment')], max_length=24)),
                ('answer', models.CharField(choices=[('met', 'met'), ('not-met', 'not met')], max_length=24)),
                ('link', models.URLField(blank=True, max_length=2000)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='OutsideList',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=200)),
                ('sha256', models.CharField(max_length=64, unique=True)),
                ('content', models.BinaryField(null=True)),
                ('loaded_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
        ),
        migrations.CreateModel(
            name='OutsideListEvent',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                ('pgh_before', models.BigIntegerField(null=True)),
                ('pgh_layout', models.CharField(max_length=16, null=True)),
                ('pgh_seal', models.BinaryField(null=True)),
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, serialize=False)),
                ('name', models.CharField(max_length=200)),
                ('sha256', models.CharField(max_length=64)),
                ('loaded_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='OutsideRating',
            fields=[
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_reason', models.TextField(blank=True)),
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('line', models.PositiveIntegerField()),
                ('rater_name', models.CharField(blank=True, max_length=200)),
                ('rater_link', models.URLField(blank=True, max_length=2000)),
                ('domain', models.CharField(max_length=253)),
                ('label', models.CharField(max_length=200)),
                ('dated_words', models.CharField(max_length=40)),
                ('dated_earliest', models.DateTimeField()),
                ('dated_latest', models.DateTimeField()),
                ('link', models.URLField(blank=True, max_length=2000)),
                ('note', models.TextField(blank=True)),
                ('recorded_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
        ),
        migrations.CreateModel(
            name='OutsideRatingEvent',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                ('pgh_before', models.BigIntegerField(null=True)),
                ('pgh_layout', models.CharField(max_length=16, null=True)),
                ('pgh_seal', models.BinaryField(null=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_reason', models.TextField(blank=True)),
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, serialize=False)),
                ('line', models.PositiveIntegerField()),
                ('rater_name', models.CharField(blank=True, max_length=200)),
                ('rater_link', models.URLField(blank=True, max_length=2000)),
                ('domain', models.CharField(max_length=253)),
                ('label', models.CharField(max_length=200)),
                ('dated_words', models.CharField(max_length=40)),
                ('dated_earliest', models.DateTimeField()),
                ('dated_latest', models.DateTimeField()),
                ('link', models.URLField(blank=True, max_length=2000)),
                ('note', models.TextField(blank=True)),
                ('recorded_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='rating',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='rating',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='rating',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='ratingevent',
            name='sealed',
        ),
        migrations.RemoveConstraint(
            model_name='rating',
            name='rating_once_a_day_and_person',
        ),
        migrations.AddField(
            model_name='rating',
            name='is_desk',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='rating',
            name='withdrawn_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='rating',
            name='withdrawn_reason',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='ratingevent',
            name='is_desk',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='ratingevent',
            name='withdrawn_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='ratingevent',
            name='withdrawn_reason',
            field=models.TextField(blank=True),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rating',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_ratingevent" ("id", "is_desk", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rated_at", "rated_by_id", "reason", "reliability", "source_id", "valid_from", "withdrawn_at", "withdrawn_reason") VALUES (NEW."id", NEW."is_desk", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."rated_at", NEW."rated_by_id", NEW."reason", NEW."reliability", NEW."source_id", NEW."valid_from", NEW."withdrawn_at", NEW."withdrawn_reason"); RETURN NULL;', hash='83373f2d8e02f82a8a22fe4bc315f7356a017d7c', operation='INSERT', pgid='pgtrigger_insert_insert_6d852', table='provenance_rating', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rating',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provenance_ratingevent" ("id", "is_desk", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rated_at", "rated_by_id", "reason", "reliability", "source_id", "valid_from", "withdrawn_at", "withdrawn_reason") VALUES (NEW."id", NEW."is_desk", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."rated_at", NEW."rated_by_id", NEW."reason", NEW."reliability", NEW."source_id", NEW."valid_from", NEW."withdrawn_at", NEW."withdrawn_reason"); RETURN NULL;', hash='a6e5530dc69aa92cb0ded0ca98bde77cbb2537b5', operation='UPDATE', pgid='pgtrigger_update_update_c61fc', table='provenance_rating', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rating',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_ratingevent" ("id", "is_desk", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rated_at", "rated_by_id", "reason", "reliability", "source_id", "valid_from", "withdrawn_at", "withdrawn_reason") VALUES (OLD."id", OLD."is_desk", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."rated_at", OLD."rated_by_id", OLD."reason", OLD."reliability", OLD."source_id", OLD."valid_from", OLD."withdrawn_at", OLD."withdrawn_reason"); RETURN NULL;', hash='09402478ccb3b0b8f28456fa9d3e34c40762a298', operation='DELETE', pgid='pgtrigger_delete_delete_eb62f', table='provenance_rating', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ratingevent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _before bytea;', func='\n    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, _before FROM provenance_ratingevent\n    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;\n    NEW.pgh_layout = \'5be71bb554831aa8\';\n    NEW.pgh_seal = sha256(coalesce(_before, \'\'::bytea) || convert_to(jsonb_build_object(\'id\', NEW."id", \'is_desk\', NEW."is_desk", \'pgh_before\', NEW."pgh_before", \'pgh_context_id\', NEW."pgh_context_id", \'pgh_created_at\', NEW."pgh_created_at" AT TIME ZONE \'UTC\', \'pgh_id\', NEW."pgh_id", \'pgh_label\', NEW."pgh_label", \'pgh_layout\', NEW."pgh_layout", \'pgh_obj_id\', NEW."pgh_obj_id", \'rated_at\', NEW."rated_at" AT TIME ZONE \'UTC\', \'rated_by_id\', NEW."rated_by_id", \'reason\', NEW."reason", \'reliability\', NEW."reliability", \'source_id\', NEW."source_id", \'valid_from\', NEW."valid_from", \'withdrawn_at\', NEW."withdrawn_at" AT TIME ZONE \'UTC\', \'withdrawn_reason\', NEW."withdrawn_reason")::text, \'UTF8\'));\n    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = \'5be71bb554831aa8\') THEN\n        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")\n        VALUES (\'5be71bb554831aa8\', \'provenance_ratingevent\', \'{id,is_desk,pgh_before,pgh_context_id,pgh_created_at,pgh_id,pgh_label,pgh_layout,pgh_obj_id,rated_at,rated_by_id,reason,reliability,source_id,valid_from,withdrawn_at,withdrawn_reason}\', \'{pgh_created_at,rated_at,withdrawn_at}\') ON CONFLICT DO NOTHING;\n    END IF;\n    RETURN NEW;\n', hash='c7a86c9582cbe8f87fbb8bed7afe1fdc3a8768e4', operation='INSERT', pgid='pgtrigger_sealed_f57ba', table='provenance_ratingevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='rating',
            constraint=models.UniqueConstraint(condition=models.Q(('is_desk', False), ('withdrawn_at', None)), fields=('source', 'rated_by', 'valid_from'), name='rating_once_a_day_and_person'),
        ),
        migrations.AddConstraint(
            model_name='rating',
            constraint=models.UniqueConstraint(condition=models.Q(('is_desk', True), ('withdrawn_at', None)), fields=('source', 'valid_from'), name='rating_once_a_day_by_the_desk'),
        ),
        migrations.AddField(
            model_name='criterioncheck',
            name='rating',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='checks', to='provenance.rating'),
        ),
        migrations.AddField(
            model_name='criterioncheckevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='criterioncheckevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='provenance.criterioncheck'),
        ),
        migrations.AddField(
            model_name='criterioncheckevent',
            name='rating',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.rating'),
        ),
        migrations.AddField(
            model_name='outsidelist',
            name='loaded_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='outsidelistevent',
            name='loaded_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='outsidelistevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='outsidelistevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='provenance.outsidelist'),
        ),
        migrations.AddField(
            model_name='outsiderating',
            name='outside_list',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='ratings', to='provenance.outsidelist'),
        ),
        migrations.AddField(
            model_name='outsiderating',
            name='rater',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='ratings_given', to='provenance.source'),
        ),
        migrations.AddField(
            model_name='outsiderating',
            name='source',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='outside_ratings', to='provenance.source'),
        ),
        migrations.AddField(
            model_name='outsideratingevent',
            name='outside_list',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.outsidelist'),
        ),
        migrations.AddField(
            model_name='outsideratingevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='outsideratingevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='provenance.outsiderating'),
        ),
        migrations.AddField(
            model_name='outsideratingevent',
            name='rater',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.source'),
        ),
        migrations.AddField(
            model_name='outsideratingevent',
            name='source',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.source'),
        ),
        migrations.AddConstraint(
            model_name='criterioncheck',
            constraint=models.CheckConstraint(condition=models.Q(('criterion__in', ['principles', 'corrections', 'ownership', 'unnamed-sources', 'ethics', 'fact-checking', 'masthead', 'mission', 'feedback', 'bylines', 'diversity', 'staffing', 'identity', 'public-service', 'contact', 'public-content', 'affiliations', 'internal', 'external', 'professionalism', 'training', 'self-assessment'])), name='criterioncheck_criterion_in_vocabulary'),
        ),
        migrations.AddConstraint(
            model_name='criterioncheck',
            constraint=models.CheckConstraint(condition=models.Q(('answer__in', ['met', 'not-met'])), name='criterioncheck_answer_in_vocabulary'),
        ),
        migrations.AddConstraint(
            model_name='criterioncheck',
            constraint=models.UniqueConstraint(fields=('rating', 'criterion'), name='criterion_checked_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='criterioncheck',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_criterioncheckevent" ("answer", "criterion", "id", "link", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating_id") VALUES (NEW."answer", NEW."criterion", NEW."id", NEW."link", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."rating_id"); RETURN NULL;', hash='c5ea701a8ca442f837af565adb9fbfc1f7a1bfa7', operation='INSERT', pgid='pgtrigger_insert_insert_fae91', table='provenance_criterioncheck', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='criterioncheck',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provenance_criterioncheckevent" ("answer", "criterion", "id", "link", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating_id") VALUES (NEW."answer", NEW."criterion", NEW."id", NEW."link", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."rating_id"); RETURN NULL;', hash='0fd965f609506076c49f95a287d593d289228592', operation='UPDATE', pgid='pgtrigger_update_update_4a1da', table='provenance_criterioncheck', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='criterioncheck',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_criterioncheckevent" ("answer", "criterion", "id", "link", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating_id") VALUES (OLD."answer", OLD."criterion", OLD."id", OLD."link", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."rating_id"); RETURN NULL;', hash='280b0e69d1940092950124a67aaf712d27713e6e', operation='DELETE', pgid='pgtrigger_delete_delete_f80b6', table='provenance_criterioncheck', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='criterioncheckevent',
            index=models.Index(fields=['rating', 'pgh_created_at'], name='provenance__rating__838fb6_idx'),
        ),
        migrations.AddIndex(
            model_name='criterioncheckevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_767f7b_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='criterioncheckevent',
            trigger=pgtrigger.compiler.Trigger(name='not_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History stays: TRUNCATE of % is refused.', TG_TABLE_NAME;", hash='14c740e09ca1822b6095208ccae75356d5b2ed97', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_not_emptied_c2b97', table='provenance_criterioncheckevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='criterioncheckevent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _before bytea;', func='\n    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, _before FROM provenance_criterioncheckevent\n    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;\n    NEW.pgh_layout = \'b506870bf0de8f03\';\n    NEW.pgh_seal = sha256(coalesce(_before, \'\'::bytea) || convert_to(jsonb_build_object(\'answer\', NEW."answer", \'criterion\', NEW."criterion", \'id\', NEW."id", \'link\', NEW."link", \'pgh_before\', NEW."pgh_before", \'pgh_context_id\', NEW."pgh_context_id", \'pgh_created_at\', NEW."pgh_created_at" AT TIME ZONE \'UTC\', \'pgh_id\', NEW."pgh_id", \'pgh_label\', NEW."pgh_label", \'pgh_layout\', NEW."pgh_layout", \'pgh_obj_id\', NEW."pgh_obj_id", \'rating_id\', NEW."rating_id")::text, \'UTF8\'));\n    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = \'b506870bf0de8f03\') THEN\n        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")\n        VALUES (\'b506870bf0de8f03\', \'provenance_criterioncheckevent\', \'{answer,criterion,id,link,pgh_before,pgh_context_id,pgh_created_at,pgh_id,pgh_label,pgh_layout,pgh_obj_id,rating_id}\', \'{pgh_created_at}\') ON CONFLICT DO NOTHING;\n    END IF;\n    RETURN NEW;\n', hash='a0565e5931fe7212950bf8c801254618666b3b4c', operation='INSERT', pgid='pgtrigger_sealed_8e5db', table='provenance_criterioncheckevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='criterioncheckevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='186d63a9e41680b87d28dc3fbf18a10033ec233c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_62fc8', table='provenance_criterioncheckevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outsidelist',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_outsidelistevent" ("id", "loaded_at", "loaded_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256") VALUES (NEW."id", NEW."loaded_at", NEW."loaded_by_id", NEW."name", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."sha256"); RETURN NULL;', hash='62e4968bf9465934052cdc4fca94751927bf7d61', operation='INSERT', pgid='pgtrigger_insert_insert_bdce2', table='provenance_outsidelist', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outsidelist',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."loaded_at" IS DISTINCT FROM (NEW."loaded_at") OR OLD."loaded_by_id" IS DISTINCT FROM (NEW."loaded_by_id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."sha256" IS DISTINCT FROM (NEW."sha256"))', func='INSERT INTO "provenance_outsidelistevent" ("id", "loaded_at", "loaded_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256") VALUES (NEW."id", NEW."loaded_at", NEW."loaded_by_id", NEW."name", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."sha256"); RETURN NULL;', hash='5b7aaa9224b0e2226ff4db714b89d1fe6dbe4692', operation='UPDATE', pgid='pgtrigger_update_update_8446e', table='provenance_outsidelist', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outsidelist',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_outsidelistevent" ("id", "loaded_at", "loaded_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256") VALUES (OLD."id", OLD."loaded_at", OLD."loaded_by_id", OLD."name", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."sha256"); RETURN NULL;', hash='0fdbf4e59ff5e691227478049172d88de6be8686', operation='DELETE', pgid='pgtrigger_delete_delete_ea61d', table='provenance_outsidelist', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='outsidelistevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_309439_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outsidelistevent',
            trigger=pgtrigger.compiler.Trigger(name='not_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History stays: TRUNCATE of % is refused.', TG_TABLE_NAME;", hash='703c03e8c4635d514e0fe23f06538955e07c6381', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_not_emptied_29172', table='provenance_outsidelistevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outsidelistevent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _before bytea;', func='\n    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, _before FROM provenance_outsidelistevent\n    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;\n    NEW.pgh_layout = \'113651c4dd5d0ccb\';\n    NEW.pgh_seal = sha256(coalesce(_before, \'\'::bytea) || convert_to(jsonb_build_object(\'id\', NEW."id", \'loaded_at\', NEW."loaded_at" AT TIME ZONE \'UTC\', \'loaded_by_id\', NEW."loaded_by_id", \'name\', NEW."name", \'pgh_before\', NEW."pgh_before", \'pgh_context_id\', NEW."pgh_context_id", \'pgh_created_at\', NEW."pgh_created_at" AT TIME ZONE \'UTC\', \'pgh_id\', NEW."pgh_id", \'pgh_label\', NEW."pgh_label", \'pgh_layout\', NEW."pgh_layout", \'pgh_obj_id\', NEW."pgh_obj_id", \'sha256\', NEW."sha256")::text, \'UTF8\'));\n    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = \'113651c4dd5d0ccb\') THEN\n        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")\n        VALUES (\'113651c4dd5d0ccb\', \'provenance_outsidelistevent\', \'{id,loaded_at,loaded_by_id,name,pgh_before,pgh_context_id,pgh_created_at,pgh_id,pgh_label,pgh_layout,pgh_obj_id,sha256}\', \'{loaded_at,pgh_created_at}\') ON CONFLICT DO NOTHING;\n    END IF;\n    RETURN NEW;\n', hash='a6fc78a19db18496ad6d8f21ef558a4a5cf70c40', operation='INSERT', pgid='pgtrigger_sealed_e9c2d', table='provenance_outsidelistevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outsidelistevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='aaf225eb275c684c28cf0a3740fe0666622e040e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c9dec', table='provenance_outsidelistevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='outsiderating',
            constraint=models.CheckConstraint(condition=models.Q(('dated_latest__gte', models.F('dated_earliest')), ('dated_earliest__isnull', True), ('dated_latest__isnull', True), _connector='OR'), name='outsiderating_dated_earliest_before_dated_latest'),
        ),
        migrations.AddConstraint(
            model_name='outsiderating',
            constraint=models.CheckConstraint(condition=models.Q(('label', ''), _negated=True), name='outsiderating_has_label'),
        ),
        migrations.AddConstraint(
            model_name='outsiderating',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('rater', None), models.Q(('rater_name', ''), _negated=True)), models.Q(('rater__isnull', False), ('rater_name', '')), _connector='OR'), name='outsiderating_has_one_rater'),
        ),
        migrations.AddConstraint(
            model_name='outsiderating',
            constraint=models.UniqueConstraint(condition=models.Q(('withdrawn_at', None)), fields=('source', 'rater', 'rater_name', 'domain', 'label', 'dated_earliest', 'dated_latest'), name='outsiderating_once', nulls_distinct=False),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outsiderating',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_outsideratingevent" ("dated_earliest", "dated_latest", "dated_words", "domain", "id", "label", "line", "link", "note", "outside_list_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rater_id", "rater_link", "rater_name", "recorded_at", "source_id", "withdrawn_at", "withdrawn_reason") VALUES (NEW."dated_earliest", NEW."dated_latest", NEW."dated_words", NEW."domain", NEW."id", NEW."label", NEW."line", NEW."link", NEW."note", NEW."outside_list_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."rater_id", NEW."rater_link", NEW."rater_name", NEW."recorded_at", NEW."source_id", NEW."withdrawn_at", NEW."withdrawn_reason"); RETURN NULL;', hash='7732e2aa7c93bc1c336cc8426893bfa1f0e9c5c1', operation='INSERT', pgid='pgtrigger_insert_insert_7ad5d', table='provenance_outsiderating', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outsiderating',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provenance_outsideratingevent" ("dated_earliest", "dated_latest", "dated_words", "domain", "id", "label", "line", "link", "note", "outside_list_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rater_id", "rater_link", "rater_name", "recorded_at", "source_id", "withdrawn_at", "withdrawn_reason") VALUES (NEW."dated_earliest", NEW."dated_latest", NEW."dated_words", NEW."domain", NEW."id", NEW."label", NEW."line", NEW."link", NEW."note", NEW."outside_list_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."rater_id", NEW."rater_link", NEW."rater_name", NEW."recorded_at", NEW."source_id", NEW."withdrawn_at", NEW."withdrawn_reason"); RETURN NULL;', hash='c57a90f3240cff12b43d0e7ff733df7bbd6fa4f7', operation='UPDATE', pgid='pgtrigger_update_update_c196d', table='provenance_outsiderating', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outsiderating',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_outsideratingevent" ("dated_earliest", "dated_latest", "dated_words", "domain", "id", "label", "line", "link", "note", "outside_list_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rater_id", "rater_link", "rater_name", "recorded_at", "source_id", "withdrawn_at", "withdrawn_reason") VALUES (OLD."dated_earliest", OLD."dated_latest", OLD."dated_words", OLD."domain", OLD."id", OLD."label", OLD."line", OLD."link", OLD."note", OLD."outside_list_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."rater_id", OLD."rater_link", OLD."rater_name", OLD."recorded_at", OLD."source_id", OLD."withdrawn_at", OLD."withdrawn_reason"); RETURN NULL;', hash='543cec81015253e83c4691ce277778b3ea15fd71', operation='DELETE', pgid='pgtrigger_delete_delete_399c6', table='provenance_outsiderating', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='outsideratingevent',
            index=models.Index(fields=['source', 'pgh_created_at'], name='provenance__source__f041a4_idx'),
        ),
        migrations.AddIndex(
            model_name='outsideratingevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_95ef48_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outsideratingevent',
            trigger=pgtrigger.compiler.Trigger(name='not_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History stays: TRUNCATE of % is refused.', TG_TABLE_NAME;", hash='3be71a429b1f4b4bd68fb38dabbfc525f2440661', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_not_emptied_3ae87', table='provenance_outsideratingevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outsideratingevent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _before bytea;', func='\n    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, _before FROM provenance_outsideratingevent\n    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;\n    NEW.pgh_layout = \'4b7eee06d20e33b6\';\n    NEW.pgh_seal = sha256(coalesce(_before, \'\'::bytea) || convert_to(jsonb_build_object(\'dated_earliest\', NEW."dated_earliest" AT TIME ZONE \'UTC\', \'dated_latest\', NEW."dated_latest" AT TIME ZONE \'UTC\', \'dated_words\', NEW."dated_words", \'domain\', NEW."domain", \'id\', NEW."id", \'label\', NEW."label", \'line\', NEW."line", \'link\', NEW."link", \'note\', NEW."note", \'outside_list_id\', NEW."outside_list_id", \'pgh_before\', NEW."pgh_before", \'pgh_context_id\', NEW."pgh_context_id", \'pgh_created_at\', NEW."pgh_created_at" AT TIME ZONE \'UTC\', \'pgh_id\', NEW."pgh_id", \'pgh_label\', NEW."pgh_label", \'pgh_layout\', NEW."pgh_layout", \'pgh_obj_id\', NEW."pgh_obj_id", \'rater_id\', NEW."rater_id", \'rater_link\', NEW."rater_link", \'rater_name\', NEW."rater_name", \'recorded_at\', NEW."recorded_at" AT TIME ZONE \'UTC\', \'source_id\', NEW."source_id", \'withdrawn_at\', NEW."withdrawn_at" AT TIME ZONE \'UTC\', \'withdrawn_reason\', NEW."withdrawn_reason")::text, \'UTF8\'));\n    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = \'4b7eee06d20e33b6\') THEN\n        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")\n        VALUES (\'4b7eee06d20e33b6\', \'provenance_outsideratingevent\', \'{dated_earliest,dated_latest,dated_words,domain,id,label,line,link,note,outside_list_id,pgh_before,pgh_context_id,pgh_created_at,pgh_id,pgh_label,pgh_layout,pgh_obj_id,rater_id,rater_link,rater_name,recorded_at,source_id,withdrawn_at,withdrawn_reason}\', \'{dated_earliest,dated_latest,pgh_created_at,recorded_at,withdrawn_at}\') ON CONFLICT DO NOTHING;\n    END IF;\n    RETURN NEW;\n', hash='1ba404c741c230efefaa37fa8da8fd97b60b2529', operation='INSERT', pgid='pgtrigger_sealed_3c1d3', table='provenance_outsideratingevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outsideratingevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='555b94f71f63b8ce005dd017f2aacebe70a86425', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_47f77', table='provenance_outsideratingevent', when='BEFORE')),
        ),
        RebuildPast(),
    ]
