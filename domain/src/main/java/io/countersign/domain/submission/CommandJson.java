package io.countersign.domain.submission;

import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.document.JsonNames;
import io.countersign.domain.document.Members;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.json.JsonValue;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The JSON forms of the commands on a submission that carry no content of its own. */
public final class CommandJson {

    private static final int MIN_FOR_MANAGER = 10;
    private static final int MAX = 4000;

    private CommandJson() {
    }

    /** The outcome that an override gives the submission, and the reason. */
    public record OverrideDraft(OverrideEffect outcome, String reason) {
        public OverrideDraft {
            Objects.requireNonNull(outcome, "outcome");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** The outcomes that an override can give a submission. */
    public enum OverrideEffect {
        /** Approved without exceptions. */
        APPROVED,
        /** Approved with notes to follow. */
        APPROVED_AS_NOTED
    }

    /** @return nothing, or the faults of a body that should have no members */
    public static Checked<Optional<String>> none(JsonValue document) {
        return read(document, members -> Optional.of(Optional.empty()));
    }

    /** @return {@code {"reason"?}} */
    public static Checked<Optional<String>> optional(JsonValue document) {
        return read(document, members -> Optional.of(members.optional("reason").text(1, MAX)));
    }

    /** @return {@code {"reason"}} of at least 10 characters */
    public static Checked<String> required(JsonValue document) {
        return read(document, members -> members.required("reason").text(MIN_FOR_MANAGER, MAX));
    }

    /** @return {@code {"outcome", "reason"}} */
    public static Checked<OverrideDraft> override(JsonValue document) {
        Map<String, OverrideEffect> outcomes = JsonNames.of(OverrideEffect.values());
        return read(document, members -> {
            var outcome = members.required("outcome").oneOf(outcomes);
            var reason = members.required("reason").text(MIN_FOR_MANAGER, MAX);
            return outcome.flatMap(what -> reason.map(why -> new OverrideDraft(what, why)));
        });
    }

    private static <T> Checked<T> read(JsonValue document, Function<Members, Optional<T>> reader) {
        var faults = new Faults();
        return faults.check(Field.of(document, faults).required().members().flatMap(members -> {
            var read = reader.apply(members);
            members.close();
            return read;
        }));
    }
}
