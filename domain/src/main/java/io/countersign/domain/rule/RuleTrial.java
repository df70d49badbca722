package io.countersign.domain.rule;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.user.UserId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A rule tried on ballots that are given with it. People and disciplines need not exist. */
public record RuleTrial(Rule rule, Electorate electorate, Circumstances circumstances) {

    private static final int MAX_PEOPLE = 1_000;
    private static final int MAX_BALLOTS = 1_000;
    private static final int MAX_DEVIATING = 200;
    private static final int MAX_KEY = 64;

    public RuleTrial {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(electorate, "electorate");
        Objects.requireNonNull(circumstances, "circumstances");
    }

    /**
     * @return {@code {"rule", "eligible", "ballots", "values"?, "deviating"?}}: the people by consultant type, the
     *         ballots oldest first, the values offered and the keys of the fields that deviate
     */
    public static Checked<RuleTrial> read(JsonValue document) {
        var faults = new Faults();
        var trial = Field.of(document, faults).required().members().flatMap(members -> {
            var rule = RuleJson.read(members.required("rule"));
            var eligible = eligible(members.required("eligible"));
            var ballots = members.required("ballots").list(0, MAX_BALLOTS, RuleTrial::ballot);
            var values = members.optional("values").object();
            var deviating = members.optional("deviating").list(0, MAX_DEVIATING, key -> key.text(1, MAX_KEY));
            members.close();
            return rule.flatMap(read -> eligible.flatMap(people -> ballots
                    .map(votes -> new RuleTrial(read, Electorate.of(people, votes),
                            new TrialValues(values.orElse(JsonObject.EMPTY), deviating.orElse(List.of()))))));
        });
        return faults.check(trial);
    }

    private static Optional<Map<ConsultantTypeId, Set<UserId>>> eligible(Field field) {
        return field.object().map(object -> {
            var eligible = new LinkedHashMap<ConsultantTypeId, Set<UserId>>();
            object.members().forEach((name, people) -> {
                var place = field.pointer().member(name);
                var type = Field.at(JsonValue.text(name), place, field.faults()).id(ConsultantTypeId::new);
                var users = Field.at(people, place, field.faults()).required()
                        .list(0, MAX_PEOPLE, user -> user.id(UserId::new));
                type.ifPresent(of -> users.ifPresent(all -> eligible.put(of, new LinkedHashSet<>(all))));
            });
            if (eligible.values().stream().mapToInt(Set::size).sum() > MAX_PEOPLE) {
                field.faults().add(field.pointer(), FaultCode.TOO_MANY, "max", MAX_PEOPLE);
            }
            return eligible;
        });
    }

    private static Optional<Ballot> ballot(Field field) {
        return field.members().flatMap(members -> {
            var type = members.required("consultantTypeId").id(ConsultantTypeId::new);
            var user = members.required("userId").id(UserId::new);
            var decision = members.required("decision").oneOf(DecisionKind.BY_JSON_NAME);
            members.close();
            return type.flatMap(of -> user.flatMap(who -> decision.map(kind -> new Ballot(of, who, kind))));
        });
    }

    /** @return what the rule says, and why */
    public Explanation explain() {
        return Explanation.of(rule, electorate, circumstances);
    }
}
