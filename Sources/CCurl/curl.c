#include "CCurl.h"

#include <dlfcn.h>

#define FUNCTIONS(of) \
    of(easy_init) of(easy_cleanup) of(easy_setopt) of(easy_getinfo) of(slist_append) of(slist_free_all) of(multi_init) \
    of(multi_cleanup) of(multi_add_handle) of(multi_remove_handle) of(multi_perform) of(multi_poll) of(multi_wakeup) \
    of(multi_info_read) of(global_init)

// Some of these names are macros too, which check the types of what is passed.
#undef curl_easy_setopt
#undef curl_easy_getinfo

#define FIELD(name) __typeof__(&curl_##name) name;
static struct { FUNCTIONS(FIELD) } curl;

bool ccurl_load(void) {
    static bool is_loaded;
    if (is_loaded) return true;
    void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
    if (!library) library = dlopen("libcurl-gnutls.so.4", RTLD_NOW | RTLD_LOCAL);
    if (!library) return false;
#define FIND(name) if (!(curl.name = (__typeof__(curl.name))dlsym(library, "curl_" #name))) return false;
    FUNCTIONS(FIND)
    is_loaded = curl.global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    return is_loaded;
}

CURL *ccurl_new(void) { return curl.easy_init(); }

void ccurl_free(CURL *easy) { curl.easy_cleanup(easy); }

CURLcode ccurl_set_number(CURL *easy, CURLoption option, long number) {
    return curl.easy_setopt(easy, option, number);
}

CURLcode ccurl_set_text(CURL *easy, CURLoption option, const char *text) {
    return curl.easy_setopt(easy, option, text);
}

CURLcode ccurl_set_headers(CURL *easy, struct curl_slist *headers) {
    return curl.easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
}

CURLcode ccurl_set_receivers(CURL *easy, void *context, ccurl_receive head, ccurl_receive body, char *reason) {
    CURLcode code = curl.easy_setopt(easy, CURLOPT_HEADERFUNCTION, head);
    if (!code) code = curl.easy_setopt(easy, CURLOPT_HEADERDATA, context);
    if (!code) code = curl.easy_setopt(easy, CURLOPT_WRITEFUNCTION, body);
    if (!code) code = curl.easy_setopt(easy, CURLOPT_WRITEDATA, context);
    if (!code) code = curl.easy_setopt(easy, CURLOPT_PRIVATE, context);
    if (!code) code = curl.easy_setopt(easy, CURLOPT_ERRORBUFFER, reason);
    return code;
}

long ccurl_number(CURL *easy, CURLINFO info) {
    long number = 0;
    curl.easy_getinfo(easy, info, &number);
    return number;
}

long long ccurl_received(CURL *easy) {
    curl_off_t count = 0;
    curl.easy_getinfo(easy, CURLINFO_SIZE_DOWNLOAD_T, &count);
    return count;
}

const char *ccurl_text(CURL *easy, CURLINFO info) {
    char *text = NULL;
    curl.easy_getinfo(easy, info, &text);
    return text;
}

struct curl_slist *ccurl_append(struct curl_slist *list, const char *text) { return curl.slist_append(list, text); }

void ccurl_free_list(struct curl_slist *list) { curl.slist_free_all(list); }

CURLM *ccurl_multi_new(void) { return curl.multi_init(); }

void ccurl_multi_free(CURLM *multi) { curl.multi_cleanup(multi); }

void ccurl_multi_add(CURLM *multi, CURL *easy) { curl.multi_add_handle(multi, easy); }

void ccurl_multi_remove(CURLM *multi, CURL *easy) { curl.multi_remove_handle(multi, easy); }

void ccurl_multi_perform(CURLM *multi) {
    int running = 0;
    curl.multi_perform(multi, &running);
}

void ccurl_multi_wait(CURLM *multi, int milliseconds) { curl.multi_poll(multi, NULL, 0, milliseconds, NULL); }

void ccurl_multi_wake(CURLM *multi) { curl.multi_wakeup(multi); }

bool ccurl_multi_ended(CURLM *multi, CURL **easy, CURLcode *code) {
    int left = 0;
    CURLMsg *message;
    while ((message = curl.multi_info_read(multi, &left))) {
        if (message->msg != CURLMSG_DONE) continue;
        *easy = message->easy_handle;
        *code = message->data.result;
        return true;
    }
    return false;
}
