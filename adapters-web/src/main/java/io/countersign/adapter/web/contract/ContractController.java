package io.countersign.adapter.web.contract;

import io.countersign.domain.json.CanonicalJson;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the OpenAPI document as it was written, the same as JSON, and schemas of it that are of use by themselves. */
@RestController
final class ContractController {

    private static final String SCHEMA = "application/schema+json";

    ContractController() {
    }

    @GetMapping(path = "/openapi.yaml", produces = MediaType.APPLICATION_YAML_VALUE)
    ResponseEntity<byte[]> yaml() {
        return Document.YAML.response(MediaType.APPLICATION_YAML);
    }

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> json() {
        return Document.JSON.response(MediaType.APPLICATION_JSON);
    }

    @GetMapping(path = "/schemas/approval-rule.json", produces = SCHEMA)
    ResponseEntity<byte[]> approvalRule() {
        return Document.APPROVAL_RULE.response(MediaType.parseMediaType(SCHEMA));
    }

    /** Read when first asked for, which most instances never are. */
    private record Document(String content, String tag) {

        private static final Document YAML = of(ContractText.yaml());
        private static final Document JSON = of(JsonWriter.write(ContractText.json()));
        private static final Document APPROVAL_RULE = of(JsonWriter.write(new StandaloneSchema(ContractText.json())
                .of("ApprovalRule", "/schemas/approval-rule.json")));

        private static Document of(String text) {
            var tag = CanonicalJson.digest(JsonValue.text(text));
            return new Document(text, '"' + tag.substring(tag.indexOf(':') + 1) + '"');
        }

        private ResponseEntity<byte[]> response(MediaType type) {
            return ResponseEntity.ok().contentType(type).eTag(tag).body(content.getBytes(StandardCharsets.UTF_8));
        }
    }
}
