package io.countersign.domain.template.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.deviation.DeviationReport;
import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.RandomJson;
import io.countersign.domain.offer.Completeness;
import io.countersign.domain.offer.Offer;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.requirement.RequirementValues;
import io.countersign.domain.rule.Circumstances;
import io.countersign.domain.template.TemplateDefinition;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.value.SpecificationValue;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What the words mean: after compatible changes an offer that met the version before meets the version after, and after
 * changes that are not breaking all of it can still be read.
 */
class CompatibilityLawTest {

    private static final int PAIRS = RandomJson.runs(500);
    private static final int OFFERS = 25;
    /** What must have been looked at; where chance gives less, it gets more pairs. */
    private static final int ENOUGH = PAIRS / 5;
    private static final int MOST_PAIRS = 20 * PAIRS;

    @Test
    void everyOfferThatMetTheVersionBeforeMeetsACompatibleOne() {
        var random = Versions.random("compatible");
        var met = 0;
        for (var pair = 0; pair < PAIRS || (met <= ENOUGH && pair < MOST_PAIRS); pair++) {
            var site = new RandomVersions(random);
            var before = definition(site.version());
            var after = definition(site.version());
            var diff = TemplateDiff.between(before, after);
            if (diff.compatibility() != Compatibility.COMPATIBLE) {
                continue;
            }
            for (var count = 0; count < OFFERS; count++) {
                var offer = site.offer();
                var required = site.requirements();
                if (meets(offer, required, before)) {
                    met++;
                    assertThat(meets(offer, required, after))
                            .as("%s%n%s%n%s%n%s%n%s", before.toJson(), after.toJson(), diff, offer, required).isTrue();
                }
            }
        }
        System.out.println("offers that met a version with a compatible successor: " + met);
        assertThat(met).isGreaterThan(ENOUGH);
    }

    @Test
    void everythingThatWasReadIsReadAfterTighterChanges() {
        var random = Versions.random("tightening");
        var read = 0;
        for (var pair = 0; pair < PAIRS / 2 || (read <= ENOUGH && pair < MOST_PAIRS); pair++) {
            var site = new RandomVersions(random);
            var before = definition(site.version());
            var after = definition(site.version());
            if (TemplateDiff.between(before, after).compatibility() == Compatibility.BREAKING) {
                continue;
            }
            for (var count = 0; count < OFFERS; count++) {
                var offer = site.offer();
                var values = read(offer, before).map(it -> Completeness.of(it, before).values().keySet());
                if (values.isPresent()) {
                    read++;
                    assertThat(read(offer, after).map(it -> Completeness.of(it, after).values().keySet()).orElseThrow())
                            .as("%s%n%s%n%s", before.toJson(), after.toJson(), offer).containsAll(values.orElseThrow());
                }
            }
        }
        assertThat(read).isGreaterThan(ENOUGH);
    }

    private static TemplateDefinition definition(String json) {
        return Versions.definition(JsonReader.readTrusted(json));
    }

    private static boolean meets(String json, String required, TemplateDefinition template) {
        return read(json, template).filter(offer -> {
            var completeness = Completeness.of(offer, template);
            return completeness.gaps().isEmpty()
                    && deviations(offer, completeness, template, required).undeclared().isEmpty();
        }).isPresent();
    }

    private static DeviationReport deviations(Offer offer, Completeness completeness, TemplateDefinition template,
            String required) {
        var circumstances = new Circumstances() {
            @Override
            public Optional<SpecificationValue> value(String field) {
                return Optional.ofNullable(completeness.values().get(field));
            }

            @Override
            public Set<String> deviating() {
                return Set.of();
            }
        };
        return DeviationReport.of(template, offer.values(), circumstances, requirements(required), Map.of());
    }

    private static Optional<Offer> read(String json, TemplateDefinition template) {
        var faults = new Faults();
        return Field.of(JsonReader.readTrusted(json), faults).members()
                .flatMap(members -> Offer.read(members, template)).filter(offer -> faults.none());
    }

    private static RequirementValues requirements(String json) {
        var values = Field.of(JsonReader.readTrusted(json), new Faults()).object().orElseThrow().members();
        return new RequirementValues(new ProjectId(new UUID(0, 1)), new TemplateId(new UUID(0, 2)), values, Map.of(),
                Optional.empty(), 1);
    }
}
