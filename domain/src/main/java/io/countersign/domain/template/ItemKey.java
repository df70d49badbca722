package io.countersign.domain.template;

import io.countersign.domain.document.Field;
import io.countersign.domain.fault.FaultCode;
import java.util.Optional;
import java.util.regex.Pattern;

/** The keys of specifications, documents and checklist items: stable slugs such as {@code flow_rate}. */
final class ItemKey {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9_]{0,63}");
    private static final int MAX_LENGTH = 64;

    private ItemKey() {
    }

    static Optional<String> read(Field field) {
        return field.matching(SLUG, MAX_LENGTH, FaultCode.INVALID_KEY);
    }
}
