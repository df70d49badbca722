package io.countersign.adapter.web.submission;

import io.countersign.adapter.web.template.ChangeResponse;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.submission.MigrationPreview;
import java.util.List;
import java.util.function.Function;

/** The effect that moving a draft to another version would have, as JSON. */
record MigrationPreviewResponse(int from, int to, String compatibility, List<ChangeResponse> changes,
        List<String> dropped, List<String> unplaced, JsonValue appearing, JsonValue disappearing) {

    static MigrationPreviewResponse from(MigrationPreview preview, Function<List<Fault>, JsonValue> worded) {
        return new MigrationPreviewResponse(preview.from().number(), preview.to().number(),
                preview.diff().compatibility().jsonName(),
                preview.diff().changes().stream().map(ChangeResponse::from).toList(), preview.dropped(),
                preview.unplaced(), worded.apply(preview.appearing()), worded.apply(preview.disappearing()));
    }
}
