package io.countersign.domain.template;

import java.util.Objects;

/** Identifies one published version of a template, counted from 1. */
public record TemplateVersionId(TemplateId template, int number) {
    public TemplateVersionId {
        Objects.requireNonNull(template, "template");
        if (number < 1) {
            throw new IllegalArgumentException("number: " + number + " is less than 1");
        }
    }
}
