package io.countersign.domain.canary;

/** Every suffix that names a role instead of a thing. */
public final class TechnicalNames {

    private TechnicalNames() {
    }

    record TemplateDto(String value) {}

    record TemplateEntity(String value) {}

    record TemplateRow(String value) {}

    record TemplateRequest(String value) {}

    record TemplateResponse(String value) {}

    record TemplateImpl(String value) {}

    record TemplateManager(String value) {}

    record TemplateHelper(String value) {}

    record TemplateUtil(String value) {}

    record TemplateUtils(String value) {}
}
