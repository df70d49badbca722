package io.countersign.clients;

import com.fasterxml.jackson.annotation.JsonInclude;
import generated.countersign.ApiClient;
import generated.countersign.api.ServiceApi;
import generated.countersign.model.LocalTokenInput;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.web.reactive.function.client.WebClient;
import tools.jackson.databind.json.JsonMapper;

/** The client that is generated from the contract, set up as docs/api.md says. */
final class GeneratedClient {

    private static final int LARGEST_PAGE = 8 * 1024 * 1024;

    private GeneratedClient() {
    }

    /** What nobody has set is left out: in a merge patch {@code null} would clear it. */
    static JsonMapper mapper() {
        return ApiClient.createDefaultMapper(null).rebuild()
                .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }

    /** Calls of one of the people of local mode. */
    static ApiClient as(String username) {
        var token = new ServiceApi(client("")).issueLocalToken(new LocalTokenInput().username(username), null).block();
        var client = client("/api/v1");
        client.setBearerToken(token.getAccessToken());
        return client;
    }

    private static ApiClient client(String path) {
        var mapper = mapper();
        var web = WebClient.builder().codecs(codecs -> {
            codecs.defaultCodecs().jacksonJsonEncoder(new JacksonJsonEncoder(mapper));
            codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(mapper));
            codecs.defaultCodecs().maxInMemorySize(LARGEST_PAGE);
        }).build();
        return new ApiClient(web).setBasePath(DemoService.base() + path);
    }
}
