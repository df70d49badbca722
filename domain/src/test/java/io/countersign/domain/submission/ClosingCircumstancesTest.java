package io.countersign.domain.submission;

import static io.countersign.domain.submission.Site.CONTRACTOR;
import static io.countersign.domain.submission.Site.ELECTRICAL;
import static io.countersign.domain.submission.Site.ELECTRICIAN;
import static io.countersign.domain.submission.Site.MANAGER;
import static io.countersign.domain.submission.Site.NOW;
import static io.countersign.domain.submission.Site.PLUMBER;
import static io.countersign.domain.submission.Site.PLUMBING;
import static io.countersign.domain.submission.Site.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.assignment.ConsultantAssignmentId;
import io.countersign.domain.assignment.Validity;
import io.countersign.domain.round.ClosingCircumstances;
import io.countersign.domain.user.UserId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClosingCircumstancesTest {

    private static final UserId SECOND_PLUMBER = new UserId(new UUID(0, 7));

    private final Site site = new Site();

    private ClosingCircumstances circumstances() {
        return site.dossier(site.draft(), MANAGER).closingCircumstances();
    }

    @Test
    void nameWhoWasActiveThatDay() {
        site.assign(SECOND_PLUMBER, PLUMBING);
        site.assign(MANAGER, ELECTRICAL, new Validity(Optional.of(LocalDate.parse("2026-03-02")), Optional.empty()));
        site.require("{\"colour\": \"red\"}");

        assertThat(circumstances()).isEqualTo(new ClosingCircumstances(Set.of(CONTRACTOR),
                Map.of(PLUMBING, Set.of(PLUMBER, SECOND_PLUMBER), ELECTRICAL, Set.of(ELECTRICIAN)),
                Map.of("colour", json("\"red\""))));
    }

    @Test
    void giveTheAssignmentsAndRequirementsOfThatDayAgain() {
        var project = site.draft().core().project();
        var template = site.draft().core().template().template();
        site.require("{\"colour\": \"red\"}");

        assertThat(circumstances().assignments(project, NOW)).containsExactlyInAnyOrder(
                new ConsultantAssignment(new ConsultantAssignmentId(PLUMBER.value()), project, PLUMBER, PLUMBING,
                        Validity.ALWAYS, Optional.empty(), NOW, 0),
                new ConsultantAssignment(new ConsultantAssignmentId(ELECTRICIAN.value()), project, ELECTRICIAN,
                        ELECTRICAL, Validity.ALWAYS, Optional.empty(), NOW, 0));
        assertThat(circumstances().requirements(project, template).project()).isEqualTo(project);
        assertThat(circumstances().requirements(project, template).template()).isEqualTo(template);
        assertThat(circumstances().requirements(project, template).values())
                .isEqualTo(Map.of("colour", json("\"red\"")));
    }

    @Test
    void areReadAsTheyWereWritten() {
        site.assign(SECOND_PLUMBER, PLUMBING);
        site.require("{\"colour\": \"red\"}");
        var kept = circumstances();

        assertThat(ClosingCircumstances.readTrusted(kept.toJson())).isEqualTo(kept);
        assertThat(ClosingCircumstances.readTrusted(
                json("{\"authors\": [], \"assigned\": {\"%s\": []}, \"requirements\": {}}".formatted(PLUMBING))))
                .isEqualTo(new ClosingCircumstances(Set.of(), Map.of(PLUMBING, Set.of()), Map.of()));
    }

    @Test
    void areNothingElse() {
        for (var foreign : List.of("null", "[]", "{}", "{\"authors\": [], \"assigned\": {}}",
                "{\"authors\": [\"me\"], \"assigned\": {}, \"requirements\": {}}",
                "{\"authors\": [], \"assigned\": {\"%s\": [1]}, \"requirements\": {}}".formatted(PLUMBING))) {
            assertThatIllegalArgumentException().as(foreign)
                    .isThrownBy(() -> ClosingCircumstances.readTrusted(json(foreign)))
                    .withMessageStartingWith("circumstances: ");
        }
    }

    @Test
    void doNotChangeWithWhatTheyWereMadeOf() {
        var authors = new HashSet<>(Set.of(CONTRACTOR));
        var plumbers = new HashSet<>(Set.of(PLUMBER));
        var assigned = new HashMap<>(Map.of(PLUMBING, (Set<UserId>) plumbers));
        var requirements = new HashMap<>(Map.of("colour", json("\"red\"")));
        var kept = new ClosingCircumstances(authors, assigned, requirements);
        var copy = new ClosingCircumstances(Set.copyOf(authors), Map.of(PLUMBING, Set.of(PLUMBER)),
                Map.copyOf(requirements));
        authors.clear();
        plumbers.clear();
        assigned.clear();
        requirements.clear();

        assertThat(kept).isEqualTo(copy);
    }
}
