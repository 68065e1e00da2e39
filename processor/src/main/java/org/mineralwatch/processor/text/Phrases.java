package org.mineralwatch.processor.text;

import java.util.Set;

/** What pages print around articles, in lower case. Facts about English pages; other languages need their own. */
final class Phrases {
    /** A paragraph that is just this opens a box of links. */
    static final Set<String> BOXES = set("""
            related;related posts;related post;related articles;related article;related stories;related story;
            related news;related content;related topics;related reading;related links;related coverage;read more;
            read next;read also;also read;up next;more stories;more news;more on this;more on this story;
            more on this topic;more like this;you may also like;you might also like;you may like;
            you may be interested in;recommended;recommended for you;recommended reading;recommended stories;
            most read;most popular;popular posts;popular;trending;trending now;trending stories;latest news;
            latest posts;latest stories;latest articles;recent posts;recent articles;recent news;top stories;
            top news;don't miss;editor's picks;editors' picks;must read;what to read next;keep reading;
            further reading;in other news;other news;around the web;from the web;sponsored content;promoted stories;
            previous post;next post;previous article;next article;see also;in this section;
            follow the topics in this article;
            """);

    /** A paragraph that starts so and is short opens a box of links. */
    static final String[] BOX_STARTS = array("""
            more from ;more in ;more about ;read more from ;more stories from ;latest from ;
            """);

    /** A paragraph that is just this ends the article. */
    static final Set<String> ENDS = set("""
            comments;comment;leave a comment;leave a reply;post a comment;add a comment;join the conversation;
            join the discussion;view comments;show comments;no comments;no comments yet;cancel reply;
            about the author;about the authors;about us;about author;author bio;###;# # #;- ends -;-ends-;ends;-30-;
            media contact;media contacts;press contact;press contacts;media inquiries;notes to editors;back to top;
            back to the top;to top;site map;sitemap;quick links;disclaimer;
            """);

    /** A paragraph that starts so ends the article when it is short. */
    static final String[] END_STARTS = array("""
            leave a comment;leave a reply;comments are closed;comments (;about the author;media contact;
            press contact;for more information, contact;for media inquiries;reporting by ;(reporting by ;
            copyright \u00a9;copyright (c);\u00a9 copyright;(c) copyright;all rights reserved;powered by ;
            """);

    /** A paragraph that starts so belongs to the page when it is no longer than a line. */
    static final String[] CHROME_STARTS = array("""
            source: ;sources: ;photo: ;photos: ;photo by ;photo credit;photograph: ;photograph by ;picture: ;
            image: ;image by ;image credit;image copyright;image caption;image source;credit: ;credits: ;file photo;
            featured image;illustration: ;video: ;watch: ;listen: ;graphic: ;media playback;caption: ;written by ;
            posted by ;posted on ;posted in ;posted at ;published on ;published by ;published at ;published: ;
            last updated;updated: ;updated on ;last modified;first published;modified: ;filed under;tags: ;tagged: ;
            tagged with;categories: ;category: ;topics: ;keywords: ;share this;share on ;share via;share the ;
            share: ;tweet this;email this;print this;follow us;follow @;like us on;join us on;join our ;find us on;
            connect with us;stay connected;stay informed;stay up to date;stay updated;stay tuned for;subscribe ;
            sign up;sign in;log in;register now;register for;get our ;get the latest;get free ;+ get ;get unlimited;
            enter your email;your email;email address;newsletter:;download our;download the app;click here;
            click to ;tap here;read more:;read more on;read more at;read also:;also read:;read: ;also read |;read |;
            related: ;related:;see also:;more: ;see more;view all;load more;show more;continue reading;
            read the full;read full;sponsored by;skip to ;skip advert;article continues below;story continues below;
            this article was originally;this story was originally;support our ;support independent;donate to ;
            we use cookies;this website uses cookies;this site uses;accept cookies;accept all;cookie policy;
            cookie settings;privacy policy;terms of ;terms and conditions;contact us;home > ;home \u00bb;
            home \u203a;home / ;home | ;1. home;you are here;jump to ;search for:;office of the spokesperson;
            the below is attributable to;the following is attributable to;for immediate release;copy link;
            print this;save this;back to home;back to news;please enable;your browser;opens in new window;
            all rights reserved;\u00a9;set edition;edition:;reading time;estimated reading;
            """);

    /** A paragraph that is just this belongs to the page. */
    static final Set<String> CHROME = set("""
            share;print;email;e-mail;tweet;save;home;news;/;>;\u00bb;\u203a;|;top;next;previous;prev;close;more;
            read more \u00bb;reply;like;follow;listen;watch;play;live;breaking;breaking news;reuters;ap;afp;getty;
            press release;contact;about;faq;help;unclassified;***;* * *;---;advertisement;advertisements;
            advertising;sponsored;newsletter;newsletters;subscribe;donate;login;register;menu;loading;facebook;
            twitter;x;linkedin;whatsapp;telegram;instagram;youtube;shutterstock;getty images;link copied;
            gift article;open image in gallery;
            """);

    /** In brackets at the end of a paragraph they make it the caption of a photo. */
    static final String[] CREDITS = array("""
            image credit;image:;image courtesy;image via;photo credit;photo:;photo by;photo courtesy;photo via;
            photo/;credit:;credits:;picture:;picture by;file photo;ap photo;reuters/;source: ;getty images;
            courtesy of;courtesy photo;u.s. navy photo;u.s. army photo;u.s. air force photo;afp/;photograph;
            """);

    /** At the end of a paragraph without a full stop they make it the caption of a photo. */
    static final String[] CREDIT_ENDS = array("""
            getty images;/getty;ap photo;shutterstock;shutterstock.com;/reuters;/afp;/ap;/epa;istock;unsplash;
            wikimedia commons;file photo;via reuters;via ap;
            """);

    private Phrases() {}

    private static Set<String> set(String phrases) {
        return Set.of(array(phrases));
    }

    /** A semicolon ends each phrase, because a blank at its end counts. */
    private static String[] array(String phrases) {
        return phrases.replace("\n", "").split(";");
    }
}
