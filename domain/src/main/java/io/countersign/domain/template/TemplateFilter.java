package io.countersign.domain.template;

import java.util.Objects;
import java.util.Optional;

/**
 * Which templates are looked for.
 *
 * @param category the category they must have
 * @param text what their name or labels must contain, ignoring case
 * @param active whether they must be active, or must not
 */
public record TemplateFilter(Optional<String> category, Optional<String> text, Optional<Boolean> active) {
    public TemplateFilter {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(active, "active");
    }
}
