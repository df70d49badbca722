package io.countersign.domain.refusal;

import java.util.Optional;
import java.util.Set;

/** Which version of a resource a command was made for. */
public sealed interface Precondition {

    /** The command does not say. */
    record Missing() implements Precondition {}

    /** Any version that exists. */
    record AnyVersion() implements Precondition {}

    /** One of these versions; none when only unknown ones were named. */
    record Versions(Set<Long> versions) implements Precondition {
        public Versions {
            versions = Set.copyOf(versions);
        }
    }

    /** @return why the command is refused for the version that there is, empty when it fits */
    default Optional<Refusal> refusalUnlessMetBy(long current) {
        return switch (this) {
            case Missing missing -> Optional.of(new Refusal.PreconditionRequired());
            case AnyVersion any -> Optional.empty();
            case Versions(var versions) -> versions.contains(current)
                    ? Optional.empty()
                    : Optional.of(new Refusal.PreconditionFailed(current));
        };
    }
}
