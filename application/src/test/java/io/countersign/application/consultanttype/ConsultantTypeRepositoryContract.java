package io.countersign.application.consultanttype;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Awaiting.failure;
import static io.countersign.application.Awaiting.maybe;
import static io.countersign.application.Awaiting.value;
import static io.countersign.application.Samples.VERBATIM;
import static io.countersign.application.Samples.assignment;
import static io.countersign.application.Samples.at;
import static io.countersign.application.Samples.consultantType;
import static io.countersign.application.Samples.definition;
import static io.countersign.application.Samples.ended;
import static io.countersign.application.Samples.named;
import static io.countersign.application.Samples.project;
import static io.countersign.application.Samples.template;
import static io.countersign.application.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.countersign.application.PageWalk;
import io.countersign.application.Ports;
import io.countersign.application.Turns;
import io.countersign.application.consultanttype.port.out.ConsultantTypeRepository;
import io.countersign.application.failure.StorageException.BrokenReference;
import io.countersign.application.failure.StorageException.DuplicateValue;
import io.countersign.application.failure.StorageException.Unavailable;
import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.Labels;
import io.countersign.domain.template.TemplateVersion;
import io.countersign.domain.template.TemplateVersionId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ConsultantTypeRepository} keeps to. */
public abstract class ConsultantTypeRepositoryContract {

    private Ports ports;
    private ConsultantTypeRepository types;

    /** @return ports on a store that is empty at the begin of each test */
    protected abstract Ports ports();

    /** Keeps a decision for the discipline, in whatever submission. */
    protected abstract void keepDecision(ConsultantType type);

    @BeforeEach
    void begin() {
        ports = ports();
        types = ports.consultantTypes();
    }

    @Test
    void keepsEveryPartAsItWasGiven() {
        var type = new ConsultantType(consultantType(1).id(), new ConsultantType.Definition(VERBATIM,
                new Labels(Optional.of("Safe room"), Optional.of(VERBATIM)), Optional.of(VERBATIM + "\n")),
                Optional.of(at(5)), at(1), 0);
        done(types.insert(type));

        assertThat(maybe(types.find(type.id()))).contains(type);
        assertThat(maybe(types.findForUpdate(type.id()))).contains(type);
        assertThat(value(types.findAll())).containsExactly(type);
    }

    @Test
    void answersNothingForWhatIsNotThere() {
        assertThat(maybe(types.find(consultantType(1).id()))).isEmpty();
        assertThat(maybe(types.findForUpdate(consultantType(1).id()))).isEmpty();
        assertThat(value(types.findAll())).isEmpty();
        assertThat(value(types.page(PageWalk.ALL)).items()).isEmpty();
        assertThat(value(types.usage(consultantType(1).id()))).isEmpty();
    }

    @Test
    void refusesANameThatIsTakenIgnoringCase() {
        done(types.insert(consultantType(1, "Plumbing")));
        done(types.insert(consultantType(2, "Electrical")));

        assertThat(failure(types.insert(consultantType(3, "pLUMBING")), DuplicateValue.class).constraint())
                .isEqualTo("uq_consultant_types_name");
        assertThat(failure(types.update(changed(consultantType(2, "PLUMBING"))), DuplicateValue.class).constraint())
                .isEqualTo("uq_consultant_types_name");
        assertThat(value(types.findAll())).hasSize(2);
    }

    @Test
    void replacesWhatItKeeps() {
        done(types.insert(consultantType(1)));
        var changed = new ConsultantType(consultantType(1).id(), new ConsultantType.Definition("TYPE 1",
                new Labels(Optional.of("One"), Optional.empty()), Optional.of("d")), Optional.of(at(9)), at(1), 1);
        done(types.update(changed));

        assertThat(maybe(types.find(changed.id()))).contains(changed);
    }

    @Test
    void refusesAChangeOfAnotherVersion() {
        done(types.insert(consultantType(1)));
        done(types.update(changed(consultantType(1))));

        assertThat(failure(types.update(changed(consultantType(1))), Unavailable.class)).isNotNull();
        assertThat(failure(types.update(changed(consultantType(2))), Unavailable.class)).isNotNull();
        assertThat(maybe(types.find(consultantType(1).id()))).contains(changed(consultantType(1)));
    }

    @Test
    void removes() {
        done(types.insert(consultantType(1)));
        done(types.delete(consultantType(1).id()));

        assertThat(maybe(types.find(consultantType(1).id()))).isEmpty();
    }

    @Test
    void pagesNewestFirstAndByIdWithinAnInstant() {
        var old = consultantType(3);
        var same = new ConsultantType(consultantType(9).id(), consultantType(9).definition(), Optional.empty(), at(3),
                0);
        var young = consultantType(4);
        done(types.insert(same));
        done(types.insert(young));
        done(types.insert(old));

        for (var limit = 1; limit <= 4; limit++) {
            assertThat(PageWalk.read(limit, types::page)).containsExactly(young, same, old);
        }
    }

    @Test
    void pagesStayStableUnderWrites() {
        for (var n = 1; n <= 5; n++) {
            done(types.insert(consultantType(n)));
        }
        var next = new AtomicInteger(5);

        var read = PageWalk.read(2, types::page, () -> {
            done(types.insert(consultantType(next.incrementAndGet())));
            done(types.delete(consultantType(next.get() - 2).id()));
        });

        assertThat(read).containsExactly(consultantType(5), consultantType(4), consultantType(3), consultantType(2),
                consultantType(1));
    }

    @Test
    void changesOneAfterTheOtherUnderLock() {
        done(types.insert(consultantType(1)));
        var changes = Turns.changeTogether(ports.transactions(), types.findForUpdate(consultantType(1).id()),
                found -> types.update(changed(found)));

        assertThat(value(types.find(consultantType(1).id())).version()).isEqualTo(changes);
    }

    @Test
    void countsWhatRefersToIt() {
        var type = consultantType(1);
        var other = consultantType(2);
        done(types.insert(type));
        done(types.insert(other));
        done(ports.users().insert(user(1)));
        done(ports.projects().insert(project(1)));
        var listing = template(1, user(1), named("Listing", type));
        done(ports.templates().insert(listing));
        done(ports.templates().insert(template(2, user(1), definition("""
                {"name": "By rule", "approvalRule": {"discipline": {"consultantTypeId": "%s"}}}"""
                .formatted(type.id())))));
        done(ports.templates().insert(template(3, user(1), definition("""
                {"name": "By owner", "specifications": [
                    {"key": "flow", "type": "decimal", "ownerConsultantTypeId": "%s"}]}""".formatted(type.id())))));
        done(ports.templates().insert(template(4, user(1), named("Other", other))));
        var published = definition("""
                {"name": "Version", "approvalRule": {"anyOf": [{"discipline": {"consultantTypeId": "%s"}}]}}"""
                .formatted(type.id()));
        done(ports.templates().insertVersion(new TemplateVersion(new TemplateVersionId(listing.id(), 1), published,
                published.digest(), at(1), user(1).id())));
        done(ports.assignments().insert(assignment(1, project(1), user(1), type), user(1).id()));
        done(ports.assignments().update(ended(assignment(1, project(1), user(1), type), 2)));
        done(ports.assignments().insert(assignment(2, project(1), user(1), type), user(1).id()));
        keepDecision(type);

        assertThat(value(types.usage(type.id()))).containsExactly(entry("templates", 3L), entry("templateVersions", 1L),
                entry("assignments", 2L), entry("decisions", 1L));
        assertThat(value(types.usage(other.id()))).containsExactly(entry("templates", 1L));
    }

    @Test
    void refusesToRemoveWhatAnAssignmentRefersTo() {
        done(types.insert(consultantType(1)));
        done(ports.users().insert(user(1)));
        done(ports.projects().insert(project(1)));
        done(ports.assignments().insert(assignment(1, project(1), user(1), consultantType(1)), user(1).id()));

        assertThat(failure(types.delete(consultantType(1).id()), BrokenReference.class).constraint())
                .isEqualTo("fk_consultant_assignments_consultant_type_id");
        assertThat(maybe(types.find(consultantType(1).id()))).isPresent();
    }

    private static ConsultantType changed(ConsultantType type) {
        return new ConsultantType(type.id(), type.definition(), type.retiredAt(), type.createdAt(), type.version() + 1);
    }
}
