package io.countersign.domain.template;

import java.util.Objects;
import java.util.Optional;

/** Identifies one published version of a template, counted from 1. */
public record TemplateVersionId(TemplateId template, int number) {
    public TemplateVersionId {
        Objects.requireNonNull(template, "template");
        if (number < 1) {
            throw new IllegalArgumentException("number: " + number + " is less than 1");
        }
    }

    /** @return the version before, empty for the first */
    public Optional<TemplateVersionId> predecessor() {
        return number == 1 ? Optional.empty() : Optional.of(new TemplateVersionId(template, number - 1));
    }
}
