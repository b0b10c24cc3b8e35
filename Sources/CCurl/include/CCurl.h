#ifndef HELUO_CCURL_H
#define HELUO_CCURL_H

#include <curl/curl.h>
#include <stdbool.h>
#include <stddef.h>

/// Finds libcurl and starts it up, the first time; false where there is none, and then nothing else here may be called.
///
/// It is looked for when it is needed and not linked: with what it needs itself it would make every start of the
/// program slower by milliseconds. To be called by one thread at a time.
bool ccurl_load(void);

typedef size_t (*ccurl_receive)(char *bytes, size_t size, size_t count, void *context);

CURL *ccurl_new(void);
void ccurl_free(CURL *easy);
CURLcode ccurl_set_number(CURL *easy, CURLoption option, long number);
/// libcurl copies the text.
CURLcode ccurl_set_text(CURL *easy, CURLoption option, const char *text);
/// The list is used as long as the transfer lasts.
CURLcode ccurl_set_headers(CURL *easy, struct curl_slist *headers);
/// `reason` has room for `CURL_ERROR_SIZE` characters.
CURLcode ccurl_set_receivers(CURL *easy, void *context, ccurl_receive head, ccurl_receive body, char *reason);
long ccurl_number(CURL *easy, CURLINFO info);
/// Bytes of the body so far, as they came over the wire.
long long ccurl_received(CURL *easy);
/// NULL where there is none; lives as long as the transfer.
const char *ccurl_text(CURL *easy, CURLINFO info);

struct curl_slist *ccurl_append(struct curl_slist *list, const char *text);
void ccurl_free_list(struct curl_slist *list);

CURLM *ccurl_multi_new(void);
void ccurl_multi_free(CURLM *multi);
void ccurl_multi_add(CURLM *multi, CURL *easy);
void ccurl_multi_remove(CURLM *multi, CURL *easy);
void ccurl_multi_perform(CURLM *multi);
void ccurl_multi_wait(CURLM *multi, int milliseconds);
/// May be called by any thread.
void ccurl_multi_wake(CURLM *multi);
/// Takes out the next transfer that has ended; false where there is none.
bool ccurl_multi_ended(CURLM *multi, CURL **easy, CURLcode *code);

#endif
