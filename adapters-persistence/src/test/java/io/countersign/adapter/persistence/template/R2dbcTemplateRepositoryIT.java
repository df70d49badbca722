package io.countersign.adapter.persistence.template;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Samples.consultantType;
import static io.countersign.application.Samples.definition;
import static io.countersign.application.Samples.id;
import static io.countersign.application.Samples.named;
import static io.countersign.application.Samples.template;
import static io.countersign.application.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.adapter.persistence.FreshRepositories;
import io.countersign.application.Awaiting;
import io.countersign.application.Ports;
import io.countersign.application.template.TemplateRepositoryContract;
import io.countersign.domain.project.Project;
import io.countersign.domain.template.EquipmentTemplate;
import io.countersign.domain.template.TemplateVersionId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class R2dbcTemplateRepositoryIT extends TemplateRepositoryContract {

    @RegisterExtension
    private final FreshRepositories fresh = new FreshRepositories();

    @Override
    protected Ports ports() {
        return fresh.ports();
    }

    @Override
    protected void keepWork(Project project, TemplateVersionId version) {
        fresh.execute("""
                INSERT INTO equipment_approval_submissions (id, project_id, template_id, template_version, status)
                VALUES ('%1$s', '%2$s', '%3$s', %4$d, 'draft');
                INSERT INTO project_requirements (project_id, template_id) VALUES ('%2$s', '%3$s')"""
                .formatted(id(7), project.id(), version.template(), version.number()));
    }

    @Test
    void writesWhatOtherReadersOfTheTableLookFor() {
        var draft = template(1, user(1), definition("""
                {"name": "Pump", "specifications": [{"key": "flow", "type": "decimal"}],
                 "consultantTypeIds": ["%s", "%s"]}""".formatted(consultantType(2).id(), consultantType(1).id())));
        var templates = fresh.ports().templates();
        done(templates.insert(draft));
        assertThat(fresh.query("SELECT is_active FROM equipment_templates")).containsExactly("f");
        assertThat(fresh.query("SELECT jsonb_typeof(specifications) FROM equipment_templates"))
                .containsExactly("array");
        assertThat(fresh.query("SELECT approval_rule FROM equipment_templates")).containsExactly("null");
        assertThat(fresh.query("SELECT consultant_type_id FROM equipment_template_consultants ORDER BY position"))
                .containsExactly(consultantType(2).id().toString(), consultantType(1).id().toString());

        done(templates.update(new EquipmentTemplate(draft.id(), draft.draft(), 1, Optional.empty(), draft.createdAt(),
                draft.updatedAt(), draft.createdBy(), 1)));
        assertThat(fresh.query("SELECT is_active FROM equipment_templates")).containsExactly("t");
    }

    @Test
    void takesADraftThatCannotBeReadForAFault() {
        done(fresh.ports().templates().insert(template(1, user(1), named("Pump"))));
        fresh.execute("UPDATE equipment_templates SET checklist = '[{\"key\": \"x\", \"kind\": \"unknown\"}]'");

        assertThatThrownBy(
                () -> Awaiting.maybe(fresh.ports().templates().find(template(1, user(1), named("Pump")).id())))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("draft of template");
    }
}
