package io.countersign.application;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.user.Actor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * How a command is attempted: what is wrong with it, and what is not.
 *
 * @param absent the thing named by the command that is not there, if any
 * @param current the version that there is
 * @param faulty whether the content has faults
 */
public record Situation(Stage stage, Actor actor, Optional<String> absent, Naming naming, long current,
        boolean faulty) {

    /** The number of what never exists. */
    private static final int NOBODY = 15;

    /** Which version a command names. */
    public enum Naming {
        /** The one that there is. */
        CURRENT,
        /** None. */
        NONE,
        /** Another. */
        STALE
    }

    /** @return the use cases of the stage */
    public UseCases useCases() {
        return stage.useCases();
    }

    /** @return the id with that number, or one of nothing when this is what is absent */
    public <T> T id(String thing, int number, Function<UUID, T> type) {
        return type.apply(Samples.id(absent.filter(thing::equals).isPresent() ? NOBODY : number));
    }

    /** @return the version that the command names */
    public Precondition precondition() {
        return switch (naming) {
            case CURRENT -> new Precondition.Versions(Set.of(current));
            case NONE -> new Precondition.Missing();
            case STALE -> new Precondition.Versions(Set.of(current + 1));
        };
    }

    /** @return the content, or the faults that were found in it */
    public <T> Checked<T> content(T sound) {
        return faulty
                ? new Checked.Invalid<>(List.of(Fault.at(Pointer.ROOT.member("name"), FaultCode.REQUIRED)))
                : new Checked.Valid<>(sound);
    }

    /** @return one of the documents, which the use case reads itself */
    public JsonValue document(String sound, String withFaults) {
        return JsonReader.readTrusted(faulty ? withFaults : sound);
    }

    @Override
    public String toString() {
        return Samples.numbered("%s%s, absent: %s, version: %s, faulty content: %s".formatted(actor.id(),
                actor.admin() ? " as administrator" : "", absent.orElse("nothing"), naming, faulty));
    }
}
