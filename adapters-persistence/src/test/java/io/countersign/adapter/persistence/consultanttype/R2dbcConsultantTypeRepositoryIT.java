package io.countersign.adapter.persistence.consultanttype;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Samples.consultantType;
import static io.countersign.application.Samples.id;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.adapter.persistence.FreshRepositories;
import io.countersign.application.Awaiting;
import io.countersign.application.Ports;
import io.countersign.application.consultanttype.ConsultantTypeRepositoryContract;
import io.countersign.domain.consultant.ConsultantType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class R2dbcConsultantTypeRepositoryIT extends ConsultantTypeRepositoryContract {

    @RegisterExtension
    private final FreshRepositories fresh = new FreshRepositories();

    @Override
    protected Ports ports() {
        return fresh.ports();
    }

    @Override
    protected void keepDecision(ConsultantType type) {
        fresh.execute(
                """
                        INSERT INTO equipment_approval_submissions (id, project_id, status) VALUES ('%1$s', '%2$s', 'in_review');
                        INSERT INTO equipment_approval_decisions (submission_id, decision, consultant_type_id)
                        VALUES ('%1$s', 'approved', '%3$s')"""
                        .formatted(id(7), id(1), type.id()));
    }

    @Test
    void takesLabelsItDoesNotKnowForAFault() {
        done(fresh.ports().consultantTypes().insert(consultantType(1)));
        fresh.execute("UPDATE consultant_types SET labels = '{\"fr\": \"x\"}'");

        assertThatThrownBy(() -> Awaiting.maybe(fresh.ports().consultantTypes().find(consultantType(1).id())))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("labels");
    }
}
