package io.countersign.domain.template;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The kinds of items that a template asks for. Scopes of rules and moves to other versions name an item of whatever
 * kind by one text: {@code flow_rate}, {@code documents/datasheet}, {@code checklist/curve_checked}.
 */
public enum ItemKind {
    /** A specification, named by its key. */
    FIELD(""),
    /** A required document. */
    DOCUMENT("documents/"),
    /** An item of the checklist. */
    CHECKLIST("checklist/");

    private final String prefix;

    ItemKind(String prefix) {
        this.prefix = prefix;
    }

    /** @return the name of the item of that key */
    public String item(String key) {
        return prefix + key;
    }

    /** @return the keys of this kind that the template has, in its order */
    public Set<String> keys(TemplateDefinition template) {
        return (switch (this) {
            case FIELD -> template.specifications().stream().map(SpecificationDefinition::key);
            case DOCUMENT -> template.requiredDocuments().stream().map(RequiredDocument::key);
            case CHECKLIST -> template.checklist().stream().map(ChecklistItem::key);
        }).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
