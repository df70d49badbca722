package io.countersign.domain.submission;

import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.offer.Offer;
import io.countersign.domain.template.TemplateDefinition;
import io.countersign.domain.template.TemplateId;
import java.util.Objects;
import java.util.Optional;

/**
 * A submission that is to be created.
 *
 * @param templateVersion the version to pin, empty for the latest
 * @param replaces the rejected submission of the project that it takes the place of
 */
public record SubmissionDraft(TemplateId template, Optional<Integer> templateVersion, Optional<SubmissionId> replaces) {

    public SubmissionDraft {
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(templateVersion, "templateVersion");
        Objects.requireNonNull(replaces, "replaces");
    }

    /** @return which template it is for: what must be known before the rest can be read */
    public static Checked<SubmissionDraft> read(JsonValue document) {
        var faults = new Faults();
        return faults.check(Field.of(document, faults).required().members().flatMap(members -> {
            var template = members.required("templateId").id(TemplateId::new);
            var version = members.optional("templateVersion").integer(1, Integer.MAX_VALUE);
            var replaces = members.optional("replaces").id(SubmissionId::new);
            return template.map(id -> new SubmissionDraft(id, version, replaces));
        }));
    }

    /** @return the offer that the document brings for that template, or every fault of the document */
    public static Checked<Offer> readOffer(JsonValue document, TemplateDefinition template) {
        var faults = new Faults();
        return faults.check(Field.of(document, faults).required().members().flatMap(members -> {
            members.optional("templateId");
            members.optional("templateVersion");
            members.optional("replaces");
            var offer = Offer.read(members, template);
            members.close();
            return offer;
        }));
    }
}
