package io.countersign.domain.consultant;

import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A discipline that reviews: plumbing, electrical, structural and so on.
 *
 * @param version counts the changes, from 0
 * @param retiredAt when it was retired: no new template may ask for it, running reviews go on
 */
public record ConsultantType(ConsultantTypeId id, Definition definition, Optional<Instant> retiredAt, Instant createdAt,
        long version) {

    public ConsultantType {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(retiredAt, "retiredAt");
        Objects.requireNonNull(createdAt, "createdAt");
    }

    /** @return whether it was retired */
    public boolean retired() {
        return retiredAt.isPresent();
    }

    /** Creates one; administrators may. */
    public static Outcome<ConsultantType> create(Actor actor, ConsultantTypeId id, Checked<Definition> definition,
            Instant at) {
        return Outcome.unless(actor.refusalToAdminister(), () -> Outcome.of(definition)
                .map(valid -> new ConsultantType(id, valid, Optional.empty(), at, 0)));
    }

    /** Changes it; administrators may. */
    public Outcome<ConsultantType> replace(Actor actor, Precondition precondition, Checked<Definition> changed) {
        return Outcome.unless(refusalToChange(actor, precondition), () -> Outcome.of(changed)
                .map(valid -> new ConsultantType(id, valid, retiredAt, createdAt, version + 1)));
    }

    /** Retires it, once; administrators may. */
    public Outcome<ConsultantType> retire(Actor actor, Precondition precondition, Checked<?> body, Instant at) {
        return Outcome.unless(refusalToChange(actor, precondition)
                .or(() -> retired() ? Optional.of(new Refusal.AlreadyDone()) : Optional.empty()),
                () -> Outcome.of(body)
                        .map(nothing -> new ConsultantType(id, definition, Optional.of(at), createdAt, version + 1)));
    }

    /**
     * Lets it be deleted when nothing refers to it; administrators may.
     *
     * @param usage how often it is referred to, by what refers to it
     */
    public Outcome<ConsultantType> delete(Actor actor, Precondition precondition, Map<String, Long> usage) {
        return Outcome.unless(refusalToChange(actor, precondition)
                .or(() -> usage.isEmpty() ? Optional.empty() : Optional.of(new Refusal.InUse(usage))),
                () -> Outcome.done(this));
    }

    private Optional<Refusal> refusalToChange(Actor actor, Precondition precondition) {
        return actor.refusalToAdminister().or(() -> precondition.refusalUnlessMetBy(version));
    }

    /** The part of a consultant type that an administrator writes. */
    public record Definition(String name, Labels labels, Optional<String> description) {

        private static final int MAX_NAME = 100;
        private static final int MAX_DESCRIPTION = 2000;

        public Definition {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(labels, "labels");
            Objects.requireNonNull(description, "description");
        }

        /** @return the definition that the document spells, or its faults */
        public static Checked<Definition> read(JsonValue document) {
            var faults = new Faults();
            return faults.check(Field.of(document, faults).required().members().flatMap(members -> {
                var name = members.required("name").name(2, MAX_NAME);
                var labels = Labels.read(members.optional("labels"));
                var description = members.optional("description").text(0, MAX_DESCRIPTION);
                members.close();
                return name.map(present -> new Definition(present, labels, description));
            }));
        }
    }
}
