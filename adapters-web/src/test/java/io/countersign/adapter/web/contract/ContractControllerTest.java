package io.countersign.adapter.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.adapter.web.WebFixture;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractControllerTest {

    private final WebTestClient client = WebFixture.of(ContractControllerTest.class).anonymous();

    @Test
    void servesTheContractAsItWasWritten() throws Exception {
        var written = new ClassPathResource("openapi/openapi.yaml").getContentAsString(StandardCharsets.UTF_8);
        var tag = client.mutate().codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(1 << 22)).build()
                .get().uri("/openapi.yaml").exchange().expectStatus().isOk()
                .expectHeader().contentType(MediaType.APPLICATION_YAML)
                .expectBody(String.class).isEqualTo(written).returnResult().getResponseHeaders().getETag();
        client.get().uri("/openapi.yaml").header(HttpHeaders.IF_NONE_MATCH, tag).exchange()
                .expectStatus().isNotModified();
    }

    @Test
    void servesTheSameAsJson() {
        client.mutate().codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(1 << 22)).build()
                .get().uri("/openapi.json").exchange().expectStatus().isOk()
                .expectHeader().contentType(MediaType.APPLICATION_JSON)
                .expectBody()
                .jsonPath("$.openapi").isEqualTo("3.1.0")
                .jsonPath("$.info.version").isEqualTo("1.0.0")
                .jsonPath("$.components.schemas.Labels.properties.he.maxLength").isEqualTo(255)
                .jsonPath("$.components.schemas.Labels.additionalProperties").isEqualTo(false)
                .jsonPath("$.paths['/consultant-types'].get.operationId").value(id -> assertThat(id).isNotNull());
    }
}
