package io.countersign.domain.submission;

import static io.countersign.domain.submission.Site.ADMIN;
import static io.countersign.domain.submission.Site.ELECTRICAL;
import static io.countersign.domain.submission.Site.MANAGER;
import static io.countersign.domain.submission.Site.PLUMBING;
import static io.countersign.domain.submission.Site.STRANGER;
import static io.countersign.domain.submission.Site.VIEWER;
import static io.countersign.domain.submission.Site.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.Labels;
import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.simulation.RuleSimulation;
import io.countersign.domain.simulation.SimulationDraft;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SimulationDraftTest {

    private static final String LEAF = "{\"discipline\": {\"consultantTypeId\": \"%s\"}}".formatted(PLUMBING);
    private static final String IN_PROJECT = "{\"projectId\": \"2f3b9c1e-52a4-4d1c-9f59-7d7f1d7b0a03\", \"rule\": %s}"
            .formatted(LEAF);

    private final Site site = new Site();

    @Test
    void letsAdministratorsSimulateOverAllProjectsAndNobodyElse() {
        var everywhere = read("{\"rule\": %s}".formatted(LEAF));

        assertThat(everywhere.refusalToSimulate(new Actor(ADMIN, true), Optional.empty())).isEmpty();
        assertThat(everywhere.refusalToSimulate(new Actor(MANAGER, false), Optional.empty()))
                .contains(new Refusal.Forbidden(List.of(Refusal.Role.ADMIN)));
    }

    @Test
    void letsManagersSimulateOverTheirOwnProject() {
        var there = read(IN_PROJECT);

        assertThat(there.project()).isPresent();
        assertThat(there.refusalToSimulate(new Actor(ADMIN, true), access(ADMIN))).isEmpty();
        assertThat(there.refusalToSimulate(new Actor(MANAGER, false), access(MANAGER))).isEmpty();
        assertThat(there.refusalToSimulate(new Actor(VIEWER, false), access(VIEWER)))
                .contains(new Refusal.Forbidden(List.of(Refusal.Role.MANAGER, Refusal.Role.ADMIN)));
        assertThat(there.refusalToSimulate(new Actor(STRANGER, false), access(STRANGER)))
                .contains(new Refusal.NotFound());
    }

    private Optional<ProjectAccess> access(UserId user) {
        return Optional.of(site.dossier(site.draft(), user).access());
    }

    @Test
    void tellsWhatIsWrongOnlyToThoseWhoMay() {
        var unreadable = read("{\"projectId\": \"x\"}");

        assertThat(unreadable.refusalToSimulate(new Actor(STRANGER, false), Optional.empty())).isEmpty();
        assertThat(faults(unreadable)).containsExactly("/projectId invalid-id", "/rule required");
        assertThat(read("{\"projectId\": null}").refusalToSimulate(new Actor(STRANGER, false), Optional.empty()))
                .isPresent();
        assertThat(read("[]").refusalToSimulate(new Actor(STRANGER, false), Optional.empty())).isPresent();
        assertThat(faults(read("[]"))).containsExactly(" wrong-type");
        assertThat(faults(read("{\"rules\": 1, \"rule\": {\"allOf\": []}}")))
                .containsExactly("/rule/allOf empty-operands", "/rules unknown-field");
    }

    @Test
    void namesWhatTheRuleRefersToAndIsNowhere() {
        var condition = "{\"when\": {\"condition\": {\"field\": \"%s\", \"is\": \"present\"}, \"rule\": %s}}";
        var scoped = "{\"discipline\": {\"consultantTypeId\": \"%s\", \"scope\": [\"%s\"]}}";

        assertThat(faults(read("{\"rule\": %s}".formatted(condition.formatted("flow", LEAF))))).isEmpty();
        assertThat(faults(read("{\"rule\": %s}".formatted(condition.formatted("flaw", LEAF)))))
                .containsExactly("/rule unknown-specification");
        assertThat(faults(read("{\"rule\": %s}".formatted(scoped.formatted(PLUMBING, "documents/datasheet")))))
                .isEmpty();
        assertThat(faults(read("{\"rule\": %s}".formatted(scoped.formatted(PLUMBING, "documents/sheet")))))
                .containsExactly("/rule unknown-specification");
        assertThat(faults(read("{\"rule\": %s}".formatted(scoped.formatted(ELECTRICAL, "flow")))))
                .containsExactly("/rule unknown-reference");
    }

    private static SimulationDraft read(String text) {
        return SimulationDraft.read(json(text));
    }

    /** With a draft of the template that has nothing any more, and one consultant type. */
    private List<String> faults(SimulationDraft draft) {
        var version = site.dossier(site.draft(), MANAGER).template().definition();
        var bare = new Site("{\"name\": \"Pump\", \"consultantTypeIds\": [\"%s\"]}".formatted(PLUMBING));
        var emptied = bare.dossier(bare.draft("{\"name\": \"P-1\"}"), MANAGER).template().definition();
        var types = Map.of(PLUMBING, new ConsultantType(PLUMBING,
                new ConsultantType.Definition("Plumbing", Labels.NONE, Optional.empty()), Optional.empty(), Site.NOW,
                0));
        return switch (draft.simulation(List.of(emptied, version), types)) {
            case Outcome.Done<RuleSimulation> done -> List.of();
            case Outcome.Refused<RuleSimulation>(Refusal.InvalidContent(var faults)) -> faults.stream()
                    .map(fault -> fault.pointer() + " " + fault.code().slug()).toList();
            case Outcome.Refused<RuleSimulation> other -> throw new AssertionError(other);
        };
    }
}
