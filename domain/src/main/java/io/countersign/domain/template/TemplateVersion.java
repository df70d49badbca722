package io.countersign.domain.template;

import io.countersign.domain.rule.Rule;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.Objects;

/**
 * A published version of a template: it never changes, and running work stays pinned to it.
 *
 * @param definition what was published, its rule stated
 * @param digest of the canonical form of the definition
 */
public record TemplateVersion(TemplateVersionId id, TemplateDefinition definition, String digest, Instant publishedAt,
        UserId publishedBy) {

    public TemplateVersion {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(publishedAt, "publishedAt");
        Objects.requireNonNull(publishedBy, "publishedBy");
        if (definition.statedRule().isEmpty()) {
            throw new IllegalArgumentException("definition: a version states its rule");
        }
    }

    /** @return the approval rule */
    public Rule rule() {
        return definition.statedRule().orElseThrow();
    }

    /** @return this with another approval rule: what the version would be with it, never what is published */
    public TemplateVersion withRule(Rule other) {
        return new TemplateVersion(id, definition.withRule(other), digest, publishedAt, publishedBy);
    }
}
