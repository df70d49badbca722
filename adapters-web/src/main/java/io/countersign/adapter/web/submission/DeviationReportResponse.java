package io.countersign.adapter.web.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.countersign.domain.deviation.DeviationReport;
import io.countersign.domain.deviation.Figure;
import io.countersign.domain.deviation.Finding;
import io.countersign.domain.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The offer compared with the template and the requirements, as JSON. */
record DeviationReportResponse(List<Item> items, Map<String, Integer> summary) {

    /** One field compared with one constraint. */
    record Item(String field, String status, String against, String constraint,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Amount> required,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Amount> offered,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Amount> delta,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> reason,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> acceptedBy) {

        static Item from(Finding finding) {
            return new Item(finding.field(), finding.status().jsonName(), finding.against().jsonName(),
                    finding.constraint(), finding.required().map(Amount::from), finding.offered().map(Amount::from),
                    finding.delta().map(Amount::from), finding.reason(),
                    finding.acceptedBy().stream().map(UUID::toString).toList());
        }
    }

    /** One side of a comparison. */
    record Amount(JsonValue value, @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> unit) {

        static Amount from(Figure figure) {
            return new Amount(figure.value(), figure.unit());
        }
    }

    static DeviationReportResponse from(DeviationReport report) {
        var summary = new LinkedHashMap<String, Integer>();
        report.summary().forEach((status, count) -> summary.put(status.jsonName(), count));
        return new DeviationReportResponse(report.findings().stream().map(Item::from).toList(), summary);
    }
}
