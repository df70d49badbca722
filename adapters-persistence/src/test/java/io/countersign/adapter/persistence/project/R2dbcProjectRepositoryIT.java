package io.countersign.adapter.persistence.project;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Samples.id;
import static io.countersign.application.Samples.project;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.adapter.persistence.FreshRepositories;
import io.countersign.application.Ports;
import io.countersign.application.project.ProjectRepositoryContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class R2dbcProjectRepositoryIT extends ProjectRepositoryContract {

    @RegisterExtension
    private final FreshRepositories fresh = new FreshRepositories();

    @Override
    protected Ports ports() {
        return fresh.ports();
    }

    @Test
    void addsItToTheTableOfTheHost() {
        done(fresh.ports().projects().insert(project(3)));

        assertThat(fresh.query("SELECT id FROM projects")).containsExactly(id(3).toString());
    }
}
