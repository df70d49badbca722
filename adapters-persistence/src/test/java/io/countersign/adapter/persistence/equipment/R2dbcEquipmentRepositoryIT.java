package io.countersign.adapter.persistence.equipment;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Samples.equipment;
import static io.countersign.application.Samples.id;
import static io.countersign.application.Samples.project;
import static io.countersign.application.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.adapter.persistence.FreshRepositories;
import io.countersign.application.Awaiting;
import io.countersign.application.Ports;
import io.countersign.application.equipment.EquipmentRepositoryContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class R2dbcEquipmentRepositoryIT extends EquipmentRepositoryContract {

    @RegisterExtension
    private final FreshRepositories fresh = new FreshRepositories();

    @Override
    protected Ports ports() {
        return fresh.ports();
    }

    @Test
    void addsItToTheTableOfTheHost() {
        done(fresh.ports().equipment().insert(equipment(3, project(1)), user(1).id()));

        assertThat(fresh.query("SELECT id FROM equipment")).containsExactly(id(3).toString());
    }

    @Test
    void takesSpecificationsThatAreNoObjectForAFault() {
        done(fresh.ports().equipment().insert(equipment(3, project(1)), user(1).id()));
        fresh.execute("UPDATE equipment_profiles SET specifications = '[1]'");

        assertThatThrownBy(
                () -> Awaiting.maybe(fresh.ports().equipment().find(project(1).id(), equipment(3, project(1)).id())))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("specifications");
    }
}
