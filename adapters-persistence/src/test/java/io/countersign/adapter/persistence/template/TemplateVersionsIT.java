package io.countersign.adapter.persistence.template;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Awaiting.maybe;
import static io.countersign.application.Awaiting.value;
import static io.countersign.application.Samples.at;
import static io.countersign.application.Samples.consultantType;
import static io.countersign.application.Samples.definition;
import static io.countersign.application.Samples.named;
import static io.countersign.application.Samples.template;
import static io.countersign.application.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.adapter.persistence.FreshRepositories;
import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.database.CountedStatements;
import io.countersign.domain.template.TemplateVersion;
import io.countersign.domain.template.TemplateVersionId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TemplateVersionsIT {

    private static final TemplateVersion FIRST = version(1);
    private static final TemplateVersion SECOND = version(2);
    private static final TemplateVersionId UNKNOWN = new TemplateVersionId(FIRST.id().template(), 3);

    @RegisterExtension
    private final FreshRepositories fresh = new FreshRepositories();

    private static TemplateVersion version(int number) {
        var definition = definition("""
                {"name": "Pump", "approvalRule": {"discipline": {"consultantTypeId": "%s"}}}"""
                .formatted(consultantType(1).id()));
        return new TemplateVersion(new TemplateVersionId(template(1, user(1), definition).id(), number), definition,
                definition.digest(), at(number), user(1).id());
    }

    @BeforeEach
    void publish() {
        var ports = fresh.ports();
        done(ports.users().insert(user(1)));
        done(ports.templates().insert(template(1, user(1), named("Pump"))));
        done(ports.templates().insertVersion(FIRST));
        done(ports.templates().insertVersion(SECOND));
    }

    @Test
    void readsAVersionOnce() {
        var connections = new CountedStatements(fresh.database().unpooled());
        var versions = new TemplateVersions(new Database(connections));

        assertThat(value(versions.findAll(List.of(FIRST.id(), FIRST.id())))).containsOnly(
                Map.entry(FIRST.id(), FIRST));
        assertThat(connections.takeCount()).isEqualTo(1);
        assertThat(maybe(versions.find(FIRST.id()))).contains(FIRST);
        assertThat(connections.takeCount()).isZero();
        assertThat(value(versions.findAll(List.of(FIRST.id(), SECOND.id()))).values())
                .containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(connections.takeCount()).isEqualTo(1);
        assertThat(value(versions.findAll(List.of(SECOND.id(), FIRST.id()))).values())
                .containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(connections.takeCount()).isZero();
    }

    @Test
    void asksAgainForWhatWasNotThere() {
        var connections = new CountedStatements(fresh.database().unpooled());
        var versions = new TemplateVersions(new Database(connections));

        assertThat(maybe(versions.find(UNKNOWN))).isEmpty();
        assertThat(maybe(versions.find(UNKNOWN))).isEmpty();
        assertThat(connections.takeCount()).isEqualTo(2);
    }
}
